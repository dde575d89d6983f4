import type { Place } from '../api/client.ts';
import { useWords } from '../i18n/words-context.tsx';

type Unresolved = NonNullable<Place['unresolved']>;

/** What a place name that could not be decided can mean, best first, and where the context lets it lie. */
export function PlaceCandidates({ unresolved: { candidates, area } }: { unresolved: Unresolved }) {
  const words = useWords();
  if (candidates.length === 0 && !area) return null;
  return (
    <div className="candidates">
      {candidates.length > 0 && (
        <>
          <p className="fact-note">{words.say('place.could-be')}</p>
          <ol>
            {candidates.map((candidate) => (
              <li key={candidate.gazetteerId}>
                <strong>{candidate.name}</strong>{' '}
                <span className="fact-note">
                  {[
                    words.say(`place-kind.${candidate.kind}`),
                    candidate.admin1 ?? '',
                    candidate.country ? words.country(candidate.country) : '',
                    candidate.nearest
                      ? words.say('place.nearest', {
                          km: candidate.nearest.km,
                          place: candidate.nearest.name,
                        })
                      : '',
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                <span className="candidate-grounds">
                  {candidate.for.map((ground) => (
                    <span key={ground}>+ {words.say(`ground.${ground}`)}</span>
                  ))}
                  {candidate.against.map((ground) => (
                    <span key={ground}>− {words.say(`ground.${ground}`)}</span>
                  ))}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
      {area && (
        <p className="fact-note">
          {words.say('place.lies', {
            km: area.radiusKm,
            by: words.say(`implied.${area.by}`),
            places: area.from.join(', '),
          })}
        </p>
      )}
    </div>
  );
}
