import { defineConfig } from 'rolldown';

export default defineConfig({
  input: { main: 'src/entry.ts' },
  platform: 'node',
  external: [/^@myriaddreamin\//, /\.node$/],
  resolve: { alias: { bindings: new URL('./bin/bindings.cjs', import.meta.url).pathname } },
  output: { dir: 'dist', format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs', minify: false },
});
