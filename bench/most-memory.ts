import { readFileSync } from 'node:fs';

/**
 * The most memory this process ever held, in bytes. On Linux of this program alone: what `resourceUsage` says there
 * includes what the process that started it held then.
 */
export function mostMemory(): number {
  if (process.platform === 'linux') {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kibibytes !== undefined) return Number(kibibytes) * 1024;
  }
  return process.resourceUsage().maxRSS * 1024;
}
