import { defineConfig } from 'rolldown';

/** CommonJS in chunks: of all that was tried it starts fastest, and only what a command needs is read. */
export default defineConfig({
  input: { main: 'src/entry.ts' },
  platform: 'node',
  external: [/^better-sqlite3/, /^@myriaddreamin/, 'fontkit'],
  output: { dir: 'dist', format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs', minify: false },
});
