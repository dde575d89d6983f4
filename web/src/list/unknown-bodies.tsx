import { useState } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { ProvisionalActor } from '../api/client.ts';
import { useProvisionalActors } from '../api/queries.ts';
import { useWords } from '../i18n/words-context.tsx';

/** Armed bodies the codebook does not know, to be looked at: what is told of each, and an entry to copy. Nothing where there are none. */
export function UnknownBodies() {
  const words = useWords();
  const bodies = useProvisionalActors().data?.provisional ?? [];
  if (bodies.length === 0) return null;
  return (
    <Disclosure className="facet">
      <Heading level={2} className="facet-title">
        <Button slot="trigger">
          <span className="chevron" aria-hidden="true" />
          {words.say('review.bodies')}
          <span className="badge">{words.number(bodies.length)}</span>
        </Button>
      </Heading>
      <DisclosurePanel>
        <p className="hint review-hint">{words.say('review.hint')}</p>
        <ul className="review-bodies">
          {bodies.map((body) => (
            <li key={body.name}>
              <Body body={body} />
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}

function Body({ body }: { body: ProvisionalActor }) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => {
    // Refused where the page is not served safely; the entry can be had from `riscontro actors`.
    navigator.clipboard
      ?.writeText(body.entry)
      .then(() => setCopied(true))
      .catch(() => setCopied(false));
  };
  return (
    <>
      <strong>{body.name}</strong>
      <span className="fact-note">
        {[
          words.count('review.claims', body.claims),
          words.count('review.articles', body.articles),
          body.first ? words.days(body.first, body.last) : '',
          body.countries.map((code) => words.country(code)).join(', '),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <q>{body.example.quote}</q>
      <Button className="link-button" onPress={copy}>
        {words.say(copied ? 'app.copied' : 'review.copy')}
      </Button>
    </>
  );
}
