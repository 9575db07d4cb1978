import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { buildTargets } from './resources/setup/engine.mjs'
import { fontLicences } from './resources/setup/font-licences.mjs'

const from = (path: string) => resolve(import.meta.dirname, path)

// A tool requires this default export.
export default defineConfig({
  main: {
    // fflate's Node build declares a `require` of its own, which clashes with the one this bundle is given.
    resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
    build: {
      target: buildTargets.main,
      outDir: from('out/main'),
      // Bundled, so that a packaged application needs no node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: from('electron/main/index.ts'),
        output: { format: 'es', entryFileNames: 'index.js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: buildTargets.preload,
      outDir: from('out/preload'),
      // A sandboxed preload can load nothing: one CommonJS file with all it needs.
      externalizeDeps: false,
      rolldownOptions: {
        input: from('electron/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: from('renderer'),
    plugins: [react(), fontLicences()],
    // Workers are modules of the app:// origin.
    worker: { format: 'es' },
    build: {
      target: buildTargets.renderer,
      cssTarget: buildTargets.renderer,
      outDir: from('out/renderer'),
      // Less to read and parse at each start; electron-vite leaves it off.
      minify: true,
      // The content policy allows no data: script or worker.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: from('renderer/index.html') },
    },
  },
})
