import type { IncidentDetail, SourcedReport } from '../api/client.ts';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';
import { type Status, statuses } from '../query/desk-query.ts';

interface Props {
  readonly disagreements: IncidentDetail['incident']['disagreements'];
  readonly reports: readonly SourcedReport[];
}

/** The facts on which reports differ, each value with who says it. */
export function Disagreements({ disagreements, reports }: Props) {
  const words = useWords();
  const labels = useLabels();
  if (disagreements.length === 0) return null;
  const valueWords = (field: string, value: string) => {
    if (field === 'kind') return labels.kind(value);
    if (field === 'initiator' || field === 'target') return labels.actor(value);
    const status = statuses.find((known): known is Status => known === value);
    return field === 'status' && status ? words.say(`status.${status}`) : value;
  };
  const outlets = (claims: readonly string[]) => [
    ...new Set(
      reports
        .filter(({ claim }) => claims.includes(claim.id))
        .map(({ article }) => labels.outlet(article.outlet) || article.id),
    ),
  ];
  return (
    <section>
      <h3>
        <span className="disputed">≠</span> {words.say('dossier.disagreements')}
      </h3>
      <table className="disagreements">
        <tbody>
          {disagreements.map(({ field, values }) =>
            values.map(({ value, claims }, index) => (
              <tr key={`${field} ${value}`}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={values.length}>
                    {words.say(`field.${field}`)}
                  </th>
                )}
                <td>{valueWords(field, value)}</td>
                <td className="hint">{outlets(claims).join(', ')}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}
