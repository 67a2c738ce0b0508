import { Refusal } from '../base/refusal.ts';

interface Explanation {
  code: string;
  says: string;
  hint: string;
}

/** What SQLite and the operating system report, by the beginning of their code. */
const explanations: readonly (readonly [prefix: string, explanation: Explanation])[] = [
  [
    'SQLITE_BUSY',
    {
      code: 'file_busy',
      says: '另一个程序正在写这个文件，等了几秒仍未轮到',
      hint: '没有写入任何内容，请稍后再试一次。',
    },
  ],
  ['SQLITE_LOCKED', { code: 'file_busy', says: '文件被占用', hint: '没有写入任何内容，请稍后再试一次。' }],
  ['SQLITE_NOTADB', { code: 'not_a_database', says: '这个文件不是数据库', hint: '请检查 --db 或 JWH_DB 指的文件。' }],
  ['SQLITE_CORRUPT', { code: 'file_damaged', says: '数据文件已损坏', hint: '请不要再写入，用最近的备份恢复。' }],
  [
    'SQLITE_READONLY',
    { code: 'file_read_only', says: '文件是只读的，不能写入', hint: '请检查文件和所在文件夹的权限。' },
  ],
  ['SQLITE_CANTOPEN', { code: 'file_unreadable', says: '打不开这个文件', hint: '请检查文件和所在文件夹的权限。' }],
  ['SQLITE_PERM', { code: 'file_unreadable', says: '没有权限打开这个文件', hint: '请检查文件的权限。' }],
  ['SQLITE_FULL', { code: 'disk_full', says: '磁盘已满', hint: '没有写入任何内容，请腾出空间后再试。' }],
  ['SQLITE_IOERR', { code: 'disk_error', says: '读写磁盘出错', hint: '请检查磁盘；没有确认的内容没有写入。' }],
  ['EACCES', { code: 'file_unreadable', says: '没有权限', hint: '请检查文件和所在文件夹的权限。' }],
  ['EPERM', { code: 'file_unreadable', says: '没有权限', hint: '请检查文件和所在文件夹的权限。' }],
  ['EROFS', { code: 'file_read_only', says: '所在的磁盘是只读的', hint: '请换一个可以写入的位置。' }],
  ['ENOTDIR', { code: 'file_unreadable', says: '路径中有一段不是文件夹', hint: '请检查 --db 或 JWH_DB。' }],
  ['EISDIR', { code: 'not_a_database', says: '这是一个文件夹', hint: '请指明文件夹里的数据文件。' }],
  ['ENOSPC', { code: 'disk_full', says: '磁盘已满', hint: '没有写入任何内容，请腾出空间后再试。' }],
  [
    'ERR_DLOPEN_FAILED',
    {
      code: 'not_rebuilt',
      says: '数据库部件是为另一个 Node.js 版本编译的',
      hint: '请在程序的文件夹里运行：npm rebuild better-sqlite3',
    },
  ],
];

/** A failure of the file told as a Refusal of kind `file`; anything else (a Refusal, a bug) comes back unchanged. */
export function asRefusal(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof Refusal) return error;
  const code = 'code' in error ? String(error.code) : '';
  const found = explanations.find(([prefix]) => code.startsWith(prefix));
  if (found === undefined) return error;
  const [, { code: stable, says, hint }] = found;
  return new Refusal('file', stable, `${says}：${path}`, { hint });
}
