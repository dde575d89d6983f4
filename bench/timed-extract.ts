/**
 * Child of `extract-speed.ts`: runs the command line it is given, and says on standard error, as JSON, how many seconds of
 * processor and bytes of memory that took.
 */
const { mostMemory } = await import('./most-memory.ts');
await import('../src/cli/main.ts');
const { user, system } = process.cpuUsage();
process.stderr.write(JSON.stringify({ processor: (user + system) / 1e6, bytes: mostMemory() }));
