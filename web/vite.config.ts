import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { basemap } from './basemap-plugin.ts';

// `npm run build:web` = `vite build web`: everything the desk needs lands in web/dist, nothing is fetched later.
export default defineConfig(({ command }) => {
  // What is built is what people get, also when a test that says NODE_ENV=test had it built.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: import.meta.dirname,
    plugins: [react(), basemap(resolve(import.meta.dirname, '..'))],
    // maplibre-gl 6 ships ES modules only, its worker included.
    worker: { format: 'es' },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      // Nothing inlined as data: addresses, so that the server's Content-Security-Policy stays short.
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 1200,
    },
    server: { host: '127.0.0.1', proxy: { '/api': process.env.RISCONTRO_API ?? 'http://127.0.0.1:4380' } },
  };
});
