import { type CommandSpec, exit } from '../command.ts';
import { deskOption } from '../desk-options.ts';

export const doctor: CommandSpec = {
  name: 'doctor',
  summary: {
    en: 'Say what is installed, whether it is sound, what is missing and how to get it',
    it: 'Dice che cosa è installato, se è sano, che cosa manca e come averlo',
  },
  details: {
    en: 'Looks at versions, the analyser, the trained parser and the library that runs it, the codebook and its fingerprint, your own triggers where RISCONTRO_TRIGGERS names some, the integrity of the desk, the built desk for the browser, Chromium for the tests and optional data. Changes nothing. The exit status is 3 when something needed is missing or damaged.',
    it: "Guarda le versioni, l'analizzatore, l'analisi addestrata e la libreria che la esegue, il repertorio e la sua impronta, le parole chiave tue se RISCONTRO_TRIGGERS ne indica, l'integrità del desk, il desk costruito per il browser, Chromium per i test e i dati facoltativi. Non cambia nulla. Lo stato di uscita è 3 se manca o è danneggiato qualcosa che serve.",
  },
  options: [deskOption],
  examples: [
    { line: 'doctor', describe: { en: 'When something does not work', it: 'Quando qualcosa non va' } },
    {
      line: 'doctor --json',
      describe: { en: 'To send with a report', it: 'Da allegare a una segnalazione' },
    },
  ],
  run: async (call, context) => {
    const { examine } = await import('../doctor-checks.ts');
    const { doctorText } = await import('../doctor-text.ts');
    const checks = await examine(call, context);
    await context.out.write(context.json ? `${JSON.stringify({ checks })}\n` : doctorText(checks, context));
    return checks.some((check) => check.state === 'bad') ? exit.setup : exit.ok;
  },
};
