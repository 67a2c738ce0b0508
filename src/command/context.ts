import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import type { Database, OfficeFile } from '../database/open.ts';
import type { Authorship, Writing } from '../database/writing.ts';
import type { Shown } from '../sheet/settled.ts';
import type { Questions } from './question.ts';
import type { World } from './world.ts';

/** What was asked for on the command line, before any verb: where, as whom, on which day. */
export interface Settings {
  command: string;
  path: string;
  today: Day;
  operator: string | null;
  json: boolean;
  /** The verb is one that writes, and so takes `--dry-run`. */
  writes: boolean;
  dryRun: boolean;
  /** Why private data is shown in full; null where it is masked. */
  reveal: string | null;
}

/** What a verb works with: the outside, the settings, and the office's file, opened when it is first needed. */
export class Context {
  readonly world: World;
  readonly settings: Settings;
  /** Runs a whole command line in another world; only the demonstration needs it. */
  perform: (world: World) => Promise<number> = () => Promise.reject(new Error('not wired'));
  private opened: Promise<OfficeFile> | undefined;
  /** The look at private data is on file. */
  private logged = false;

  constructor(world: World, settings: Settings) {
    this.world = world;
    this.settings = settings;
  }

  get today(): Day {
    return this.settings.today;
  }

  /** A script reads the answer: nothing but the answer may go to standard output. */
  get json(): boolean {
    return this.settings.json;
  }

  /** Whether this command has opened the office's file. */
  get hasFile(): boolean {
    return this.opened !== undefined;
  }

  /** The office's file. @throws Refusal kind `file`. */
  file(): Promise<OfficeFile> {
    this.opened ??= import('../database/open.ts').then(({ openOffice }) =>
      openOffice(this.settings.path, stampOf(this.world.now())),
    );
    // A file that could not be opened is none.
    this.opened.catch(() => {
      this.opened = undefined;
    });
    return this.opened;
  }

  /** The database for reading. */
  async read() {
    return (await this.file()).db;
  }

  /**
   * Runs `work` in one transaction with its entry in the audit chain; undone on `--dry-run`.
   * @param file the file to write to; left out: the office's own.
   */
  async write<T>(work: (writing: Writing) => Promise<T>, file?: OfficeFile): Promise<T> {
    if (!this.settings.writes) throw new Error('a verb that writes says so: `writes: true`');
    const { inTransaction } = await import('../database/writing.ts');
    const target = file ?? (await this.file());
    return inTransaction(target, (db) => this.author(db), this.settings.dryRun, work);
  }

  /** How private values are shown in this answer: masked the office's way, or in full where a reason was given. */
  async shown(): Promise<Shown> {
    const { shownFor } = await import('./privacy.ts');
    return shownFor(await this.read(), this.settings.reveal, this.today);
  }

  /** The same for what is made for the public: masked whatever reason was given. */
  async masked(): Promise<Shown> {
    const { shownFor } = await import('./privacy.ts');
    return shownFor(await this.read(), null, this.today);
  }

  /**
   * Enters who looked at whose private data, when and why, before any of it is shown: also on a dry run, and once where the
   * verb has done it itself before writing files. What cannot be entered is not shown. @throws Refusal kind `file`.
   */
  async logAccess(persons: readonly string[], looked?: string): Promise<void> {
    const { reveal, command } = this.settings;
    if (reveal === null || this.logged) return;
    this.logged = true;
    const { inTransaction } = await import('../database/writing.ts');
    await inTransaction(
      await this.file(),
      (db) => this.author(db),
      false,
      async (writing) => {
        const { operator, at } = await this.author(writing.db);
        await writing.insert('access_entry', {
          at,
          operator,
          command,
          reason: looked === undefined ? reveal : `${reveal}（${looked}）`,
          persons: JSON.stringify([...new Set(persons)]),
        });
      },
    );
  }

  /** Questions for a person. @throws Refusal kind `usage` when nobody sits at a terminal. */
  async ask(missing: string): Promise<Questions> {
    if (!this.world.terminal.input || !this.world.terminal.output) {
      throw new Refusal('usage', 'question_needed', `缺少${missing}，而现在没有终端可以提问。`, {
        hint: '请把它写在命令行或文件里；写法见 --help。',
      });
    }
    const { questionsFor } = await import('./question.ts');
    return questionsFor(this.world);
  }

  async close(): Promise<void> {
    const file = await this.opened?.catch(() => undefined);
    file?.raw.close();
  }

  /** Who writes, by which command, on which day; the time is the real clock's. */
  async author(db: Database): Promise<Authorship> {
    const { operator, command, today } = this.settings;
    const named = operator ?? (await defaultOperator(db));
    return { operator: named, command, businessDay: today, at: this.world.now().toISOString() };
  }
}

async function defaultOperator(db: Database): Promise<string> {
  const office = await db.selectFrom('office').select('default_operator').executeTakeFirst();
  return office?.default_operator ?? '未署名';
}

function stampOf(now: Date): string {
  return now
    .toISOString()
    .replace(/[^0-9]/g, '')
    .slice(0, 17);
}
