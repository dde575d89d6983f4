import { Problem } from '../../model/problem.ts';

type Runtime = typeof import('onnxruntime-node');

/**
 * The library that runs the network, loaded when first needed: it is native code, one build a platform.
 * @throws `model/no-runtime` where there is no build for this platform, or it does not load.
 */
export async function loadRuntime(
  load: () => Promise<Runtime> = () => import('onnxruntime-node'),
): Promise<Runtime> {
  try {
    return await load();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Problem('model/no-runtime', 'onnxruntime-node', { platform: platformName(), reason }, error);
  }
}

/** `linux-x64 (glibc 2.36)`: what decides which native build fits. */
export function platformName(): string {
  const name = `${process.platform}-${process.arch}`;
  if (process.platform !== 'linux') return name;
  // Looking up the addresses of open connections can take seconds, and nobody asks for them here.
  const about: NodeJS.ProcessReport & { excludeNetwork?: boolean } = process.report;
  about.excludeNetwork = true;
  const report = about.getReport() as { readonly header?: { readonly glibcVersionRuntime?: string } };
  const glibc = report.header?.glibcVersionRuntime;
  return `${name} (${glibc === undefined ? 'musl' : `glibc ${glibc}`})`;
}
