import { type CommandSpec, exit, textOption } from '../command.ts';
import { deskOption } from '../desk-options.ts';
import { day } from '../values.ts';

export const situation: CommandSpec = {
  name: 'situation',
  summary: { en: 'Say who held which ground on a day', it: 'Dice chi teneva quale terreno in un giorno' },
  details: {
    en: 'For each place the probability of each holder named by the evidence, contested, or unknown where the evidence is old, thin or opposed. It abstains rather than guess.',
    it: 'Per ogni luogo la probabilità di ciascuno di coloro che gli indizi nominano, conteso, o ignoto dove gli indizi sono vecchi, scarsi o opposti. Si astiene piuttosto che indovinare.',
  },
  options: [
    deskOption,
    {
      flags: '--at <date>',
      describe: { en: 'The day, YYYY-MM-DD', it: 'Il giorno, AAAA-MM-GG' },
      parse: day,
      required: true,
    },
    {
      flags: '--place <place>',
      describe: {
        en: 'One place by name or id, with what lies within it',
        it: 'Un luogo per nome o id, con ciò che vi è compreso',
      },
    },
  ],
  examples: [
    {
      line: 'situation --at 2019-01-15',
      describe: { en: 'Every place with evidence', it: 'Ogni luogo per cui ci sono indizi' },
    },
    {
      line: 'situation --at 2019-01-15 --place Hajin',
      describe: { en: 'One town', it: 'Una sola città' },
    },
  ],
  run: async (call, context) => {
    const { withDesk } = await import('../with-desk.ts');
    const { placeFilter } = await import('../place-option.ts');
    const { situationText } = await import('../situation-text.ts');
    return await withDesk(call, context, { readOnly: true }, async (desk) => {
      const at = textOption(call, 'at') ?? '';
      const assessments = await desk.situation(at, placeFilter(call, desk.codebook));
      const links = await desk.evidence(assessments.flatMap((assessment) => assessment.claims));
      const evidence = new Map(links.map((link) => [link.claim, link]));
      await context.out.write(
        context.json
          ? `${JSON.stringify({
              day: at,
              assessments: assessments.map(({ claims, ...rest }) => ({
                ...rest,
                evidence: claims.flatMap((claim) => evidence.get(claim) ?? []),
              })),
            })}\n`
          : situationText(at, assessments, evidence, context),
      );
      return exit.ok;
    });
  },
};
