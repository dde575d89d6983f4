import { type CommandSpec, exit, listOption } from '../command.ts';
import { triggersOption } from '../read-options.ts';

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
        en: 'With --triggers only those files are checked, against the codebook and the shipped lexicon, and the example of each sense is read and must give a claim of its kind. Errors (what cannot be read, duplicates, links to nothing, circles, places outside what contains them) give exit status 1. Warnings are gaps: kinds no word leads to, actors without an Italian name, places within nothing.',
        it: "Con --triggers si controllano solo quei file, rispetto al repertorio e al lessico di serie, e l'esempio di ogni senso viene letto e deve dare un'affermazione del suo tipo. Gli errori (ciò che non si legge, i doppioni, i rimandi al nulla, i circoli, i luoghi fuori da ciò che li contiene) danno lo stato di uscita 1. Gli avvisi sono lacune: tipi a cui non porta nessuna parola, attori senza nome italiano, luoghi non compresi in nulla.",
      },
      options: [
        {
          ...triggersOption,
          describe: {
            en: 'Check this file or folder of triggers of your own instead; repeatable',
            it: 'Controlla invece questo file o cartella di parole chiave tue; ripetibile',
          },
        },
      ],
      examples: [
        {
          line: 'codebook check --triggers my-triggers.yaml',
          describe: {
            en: 'Your own triggers alone, with the example of each sense read',
            it: "Solo le parole chiave tue, con la lettura dell'esempio di ogni senso",
          },
        },
        {
          line: 'codebook check',
          describe: { en: 'After editing a YAML file', it: 'Dopo aver modificato un file YAML' },
        },
        {
          line: 'codebook check --json',
          describe: { en: 'One JSON object with all findings', it: 'Un oggetto JSON con tutti i rilievi' },
        },
      ],
      run: async (call, context) => {
        const { checkKnowledge } = await import('../../desk.ts');
        const { checkOwnTriggers } = await import('../../desk/check-own-triggers.ts');
        const { codebookReport } = await import('../codebook-report.ts');
        const own = listOption(call, 'triggers');
        const report =
          own.length > 0 ? await checkOwnTriggers(own, context.root) : checkKnowledge(context.root);
        await context.out.write(
          context.json ? `${JSON.stringify(report)}\n` : codebookReport(report, context),
        );
        return report.errors > 0 ? exit.itemFailed : exit.ok;
      },
    },
  ],
};
