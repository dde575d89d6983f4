import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { Problem } from '../model/problem.ts';

/**
 * The desk asks nobody but itself: no font, tile, script or image from elsewhere, also when an article brings one.
 * The map draws in a worker and takes its images from memory.
 */
export const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    // React and the map place things with style attributes; these cannot load anything under this policy.
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    manifestSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: 'DENY',
  // The desk is served over plain HTTP to the same machine; who puts TLS before it sets this there.
  strictTransportSecurity: false,
});

const local = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests that name another host, or that a page of another host makes. A desk has no password; without
 * this, any web page could read it by pointing a name of its own at this machine (DNS rebinding), or write to it.
 *
 * @param hosts names allowed besides the local ones, without port
 */
export function sameHost(hosts: readonly string[]): MiddlewareHandler {
  const allowed = new Set([...local, ...hosts.map((host) => host.toLowerCase())]);
  return async (c, next) => {
    const host = c.req.header('host') ?? new URL(c.req.url).host;
    if (!allowed.has(nameOf(host))) throw new Problem('api/host-refused', host);
    const origin = c.req.header('origin');
    if (origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host.toLowerCase()))
      throw new Problem('api/host-refused', origin);
    await next();
  };
}

/** The name in a `Host` header, without the port. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, '');
}
