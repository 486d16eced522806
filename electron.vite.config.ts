import { chmod } from 'node:fs/promises';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string): string => resolve(import.meta.dirname, path);

/** npm links a package's own command without making it runnable: `npx dianwei` needs the mode bit. */
const runnableCommand = {
  name: 'runnable-command',
  writeBundle: (): Promise<void> => chmod(at('out/main/dianwei.js'), 0o755),
};

/** Three processes, one build: `main` also carries the local host's start and the command line. */
export default defineConfig({
  main: {
    plugins: [runnableCommand],
    build: {
      outDir: 'out/main',
      rollupOptions: {
        input: {
          main: at('electron/main/main.ts'),
          start: at('electron/serve/start.ts'),
          dianwei: at('electron/cli/dianwei.ts'),
        },
        output: { format: 'es' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: at('electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: at('out/renderer'),
      rollupOptions: { input: at('renderer/index.html') },
      chunkSizeWarningLimit: 4000,
    },
  },
});
