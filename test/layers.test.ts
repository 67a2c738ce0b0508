import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'rolldown/utils';
import { describe, expect, it } from 'vitest';

/**
 * The architecture as a test. Every fault names the file, what it does, and why it must not, so that whoever meets it
 * need not look further.
 */
const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  /** A path from the root (`src/base/share.ts`) or the name of a package. */
  target: string;
  /** Types vanish when the program is built: they bind no file to another at run time. */
  typeOnly: boolean;
  dynamic: boolean;
}

interface Source {
  path: string;
  imports: Import[];
  outside: string[];
  writes: string[];
}

const sources = ['src', 'migrations', 'bin'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|cjs|mjs)$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => read(`${folder}/${name.replaceAll('\\', '/')}`)),
);
const application = sources.filter(({ path }) => path.startsWith('src/'));

/** Layer -> the layers it may import, besides itself. Whatever folder of src is not named here is a noun's room. */
const mayImport: Record<string, readonly string[]> = {
  base: [],
  calendar: ['base'],
  rules: ['base', 'calendar'],
  sheet: ['base', 'calendar'],
  database: ['base', 'migrations'],
  command: ['base', 'calendar', 'rules', 'sheet', 'database'],
  noun: ['base', 'calendar', 'rules', 'sheet', 'database', 'command'],
  program: ['base', 'command', 'noun'],
  main: ['base', 'command', 'program'],
  world: ['command'],
  entry: ['main', 'world'],
  migrations: [],
};

const reasons: Record<string, string> = {
  base: 'base knows nothing of offices, so that everything can rest on it',
  calendar: 'a day is a day for every rule and every room',
  rules: 'a rule is data with its source: it must be readable without a file, a command or a noun',
  sheet: 'a writer knows cells and nothing of offices, so that every register has every form from one description',
  database: 'storage knows tables, not meetings; what a row means is said by the store of its noun',
  command: 'the command line serves all nouns alike and must not load any of them',
  noun: 'program, main and entry stand above the rooms: a room that imports them loads the whole house',
  program: 'the list of nouns is all that program knows',
  main: 'main parses, runs and prints; what to run it gets from program',
  world: 'the outside is handed down, it looks at nothing',
  entry: 'entry only joins the world and main',
  migrations: 'a migration is frozen, the program goes on: what it did must not change with the code',
};

function layerOf(path: string): string {
  const [top, second = ''] = path.split('/');
  if (top !== 'src') return top ?? '';
  const name = second.replace(/\.ts$/, '');
  return name in mayImport ? name : 'noun';
}

describe('imports', () => {
  it('run one way', () => {
    const faults = sources
      .filter(({ path }) => !path.startsWith('bin/'))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ target }) => /^(src|migrations|bin)\//.test(target))
          .filter(({ target }) => layerOf(target) !== layerOf(path))
          .filter(({ target }) => !mayImport[layerOf(path)]?.includes(layerOf(target)))
          .map(({ target }) => `${path} imports ${target}: ${reasons[layerOf(path)]}`),
      );
    expect(faults).toEqual([]);
  });

  it('make no cycles: a file in one can neither be read nor changed without the others', () => {
    expect(cycles()).toEqual([]);
  });

  it('reach another room by its store or its judgement, never by a verb', () => {
    const verbs = new Set(
      application
        .filter(({ path }) => /^src\/(\w+\/index|program)\.ts$/.test(path))
        .flatMap(({ imports }) => imports.filter(({ dynamic }) => dynamic).map(({ target }) => target)),
    );
    const faults = application.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => layerOf(path) === 'noun' && roomOf(target) !== roomOf(path))
        .filter(({ target }) => verbs.has(target) || /^src\/\w+\/index\.ts$/.test(target))
        .map(
          ({ target }) =>
            `${path} imports ${target}: a verb is for the command line; what it does is offered by its store`,
        ),
    );
    expect(faults).toEqual([]);
  });

  it('keep the database engine in src/database', () => {
    const faults = application
      .filter(({ path }) => layerOf(path) !== 'database')
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ target, typeOnly }) => !typeOnly && /^(kysely|better-sqlite3)$/.test(target))
          .map(({ target }) => `${path} imports ${target}: a shared server is to take the place of the file one day`),
      );
    expect(faults).toEqual([]);
  });
});

it('only src/world.ts sees the process and the clock, so that --today makes every report the same again', () => {
  const faults = application
    .filter(({ path }) => path !== 'src/world.ts')
    .flatMap(({ path, outside }) => outside.map((what) => `${path} uses ${what}: take it from context.world`));
  expect(faults).toEqual([]);
});

it('only src/database writes tables, so that no change misses the audit chain', () => {
  const faults = application
    .filter(({ path }) => layerOf(path) !== 'database')
    .flatMap(({ path, writes }) => writes.map((what) => `${path} calls ${what}: write through a Writing`));
  expect(faults).toEqual([]);
});

function roomOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function cycles(): string[] {
  const next = new Map(
    sources.map(({ path, imports }) => [path, imports.filter(({ typeOnly }) => !typeOnly).map(({ target }) => target)]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, above: readonly string[]): void => {
    const at = above.indexOf(path);
    if (at >= 0) {
      found.push([...above.slice(at), path].join(' -> '));
      return;
    }
    if (done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...above, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const { module, program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const source: Source = { path, imports: [], outside: [], writes: [] };
  const add = (specifier: string, typeOnly: boolean, dynamic: boolean) =>
    source.imports.push({ target: resolved(path, specifier), typeOnly, dynamic });
  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType), false);
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest) add(moduleRequest.value, isType, false);
  }
  for (const { moduleRequest } of module.dynamicImports) {
    add(text.slice(moduleRequest.start + 1, moduleRequest.end - 1), false, true);
  }
  look(program, source);
  return source;
}

function resolved(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return relative(root, join(root, dirname(from), specifier)).replaceAll('\\', '/');
}

// biome-ignore lint/suspicious/noExplicitAny: a syntax tree is looked through without knowing every kind of node
function look(node: any, source: Source): void {
  if (Array.isArray(node)) for (const one of node) look(one, source);
  if (node === null || typeof node !== 'object' || Array.isArray(node)) return;
  if (node.type === 'MemberExpression') {
    const name = node.property?.name;
    if (node.object?.name === 'process') source.outside.push(`process.${name}`);
    if (node.object?.name === 'Date' && name === 'now') source.outside.push('Date.now()');
    if (/^(insertInto|updateTable|deleteFrom|replaceInto|mergeInto)$/.test(name)) source.writes.push(`${name}()`);
  }
  if (node.type === 'NewExpression' && node.callee?.name === 'Date' && node.arguments.length === 0) {
    source.outside.push('new Date()');
  }
  for (const key of Object.keys(node)) if (key !== 'type') look(node[key], source);
}
