import { type CommandSpec, exit } from '../command.ts';

export const codebook: CommandSpec = {
  name: 'codebook',
  summary: { en: 'Look after what the system knows', it: 'Cura di ciò che il sistema conosce' },
  examples: [],
  commands: [
    {
      name: 'check',
      summary: {
        en: 'Check the codebook and the lexicons for faults and gaps',
        it: 'Controlla errori e lacune nel repertorio e nei lessici',
      },
      details: {
        en: 'Errors (what cannot be read, duplicates, links to nothing, circles, places outside what contains them) give exit status 1. Warnings are gaps: kinds no word leads to, actors without an Italian name, places within nothing.',
        it: 'Gli errori (ciò che non si legge, i doppioni, i rimandi al nulla, i circoli, i luoghi fuori da ciò che li contiene) danno lo stato di uscita 1. Gli avvisi sono lacune: tipi a cui non porta nessuna parola, attori senza nome italiano, luoghi non compresi in nulla.',
      },
      examples: [
        {
          line: 'codebook check',
          describe: { en: 'After editing a YAML file', it: 'Dopo aver modificato un file YAML' },
        },
        {
          line: 'codebook check --json',
          describe: { en: 'One JSON object with all findings', it: 'Un oggetto JSON con tutti i rilievi' },
        },
      ],
      run: async (_call, context) => {
        const { checkKnowledge } = await import('../../desk.ts');
        const { codebookReport } = await import('../codebook-report.ts');
        const report = checkKnowledge(context.root);
        await context.out.write(
          context.json ? `${JSON.stringify(report)}\n` : codebookReport(report, context),
        );
        return report.errors > 0 ? exit.itemFailed : exit.ok;
      },
    },
  ],
};
