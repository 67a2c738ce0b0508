import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'dist', 'main.cjs');
const made = ['src', 'migrations', 'bin', 'package.json', 'rolldown.config.ts'];

/** Builds once before the tests when the source is newer than dist/: the cases here run what was built. */
export default function freshBuild(): void {
  if (existsSync(built) && newest(made) <= statSync(built).mtimeMs) return;
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm run build\n${stdout}${stderr}`);
}

function newest(paths: readonly string[]): number {
  const files = paths.flatMap((path) => {
    const full = join(root, path);
    if (!statSync(full).isDirectory()) return [full];
    return readdirSync(full, { recursive: true, encoding: 'utf8' }).map((name) => join(full, name));
  });
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}
