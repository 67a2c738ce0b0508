import type { Kysely } from 'kysely';

export interface Migration {
  version: number;
  name: string;
  load: () => Promise<{ up: (db: Kysely<unknown>) => Promise<void> }>;
}

/** Every migration, in order. A new one is a line here and a file in migrations/. */
export const migrations: readonly Migration[] = [
  { version: 1, name: 'ground', load: () => import('../../migrations/0001_ground.ts') },
  { version: 2, name: 'attendance', load: () => import('../../migrations/0002_attendance.ts') },
  { version: 3, name: 'accounts', load: () => import('../../migrations/0003_accounts.ts') },
  { version: 4, name: 'disclosure', load: () => import('../../migrations/0004_disclosure.ts') },
  { version: 5, name: 'meetings', load: () => import('../../migrations/0005_meetings.ts') },
  { version: 6, name: 'staff_time', load: () => import('../../migrations/0006_staff_time.ts') },
  { version: 7, name: 'punches', load: () => import('../../migrations/0007_punches.ts') },
  { version: 8, name: 'patrol_member', load: () => import('../../migrations/0008_patrol_member.ts') },
  { version: 9, name: 'residents', load: () => import('../../migrations/0009_residents.ts') },
  { version: 10, name: 'birth_days', load: () => import('../../migrations/0010_birth_days.ts') },
  { version: 11, name: 'certificates', load: () => import('../../migrations/0011_certificates.ts') },
  { version: 12, name: 'money', load: () => import('../../migrations/0012_money.ts') },
  { version: 13, name: 'quick_lists', load: () => import('../../migrations/0013_quick_lists.ts') },
];

/** The version a file has after the last migration; a file with a higher one is newer than the program. */
export function latestVersion(all: readonly Migration[] = migrations): number {
  return all.at(-1)?.version ?? 0;
}
