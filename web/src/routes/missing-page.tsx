import { useWords } from '../i18n/words-context.tsx';

export function MissingPage() {
  const words = useWords();
  return (
    <main className="whole-page">
      <p>{words.say('app.missing-page')}</p>
      <a href="/">{words.say('app.to-desk')}</a>
    </main>
  );
}
