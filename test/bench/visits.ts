import type BetterSqlite3 from 'better-sqlite3';
import type { OfficeFile } from '../../src/database/open.ts';
import { soundOf } from '../../src/person/pinyin.ts';
import { idOf } from './id.ts';
import { kept, makeFile } from './kept.ts';
import { fillMatters } from './matters.ts';
import { dayIn, foundOffice, lastYear, nameOf } from './ten_years.ts';

/** How many people an office knows, and how often it was with them. */
export interface Visiting {
  residents: number;
  visits: number;
  matters: number;
  years: number;
}

/** 1,700 visits and 400 matters a month over ten years. */
export const visited: Visiting = { residents: 10_000, visits: 200_000, matters: 50_000, years: 10 };

const zones = 12;
const buildings = 60;
const staff = 10;

export async function keptVisits(size: Visiting): Promise<string> {
  const parts = ['test/bench/visits.ts', 'test/bench/matters.ts', 'test/bench/ten_years.ts'];
  return kept(`visits-${Object.values(size).join('-')}`, '.db', parts, (path) =>
    makeFile(path, (file) => fill(file, size)),
  );
}

/** Rows as the commands leave them, without their entries of the audit chain: no list reads those. */
async function fill(file: OfficeFile, size: Visiting): Promise<void> {
  await foundOffice(file, `${lastYear - size.years + 1}-01-01`);
  const { raw } = file;
  raw.exec('begin');
  await settle(raw, size.residents);
  visit(raw, size);
  fillMatters(raw, { ...size, staff });
  raw.exec('commit');
}

/** The staff, areas, buildings, two and a half to a household, every eighth person with a tag. */
async function settle(raw: BetterSqlite3.Database, residents: number): Promise<void> {
  const into = (table: string, columns: string) =>
    raw.prepare(`insert into ${table} (${columns}) values (${columns.replace(/\w+/g, '?')})`);
  const person = into('person', 'id, name, pinyin, initials');
  const post = into('staff_post', 'id, person_id, post, from_day');
  for (let at = 0; at < staff; at += 1) {
    person.run(idOf('staff', at), nameOf(at), null, null);
    post.run(idOf('post', at), idOf('staff', at), 'community_worker', '2016-01-01');
  }
  const zone = into('zone', 'id, name, facts');
  for (let at = 0; at < zones; at += 1) zone.run(idOf('zone', at), `第${at + 1}责任区`, '{}');
  const building = into('building', 'id, name, zone_id, facts');
  for (let at = 0; at < buildings; at += 1)
    building.run(idOf('building', at), `${at + 1}号楼`, idOf('zone', at % zones), '{}');
  const household = into('household', 'id, building_id, unit, room, facts');
  for (let at = 0; at < homesOf(residents); at += 1)
    household.run(idOf('home', at), idOf('building', at % buildings), String(1 + (at % 4)), String(101 + at), '{}');
  const resident = into('resident', 'id, person_id, household_id, facts');
  const tag = into('resident_tag', 'id, person_id, tag, from_day');
  for (let at = 0; at < residents; at += 1) {
    const name = residentName(at);
    const { pinyin, initials } = await soundOf(name);
    person.run(idOf('person', at), name, pinyin, initials);
    resident.run(idOf('resident', at), idOf('person', at), idOf('home', at % homesOf(residents)), '{}');
    if (at % 8 === 0)
      tag.run(
        idOf('tag', at),
        idOf('person', at),
        ['living_alone', 'minimum_living', 'empty_nest'][at % 3],
        '2020-01-01',
      );
  }
}

/** One of 10,000 people; five of them share a name but for its last sign. */
const residentName = (at: number) => `${nameOf(at % 2000)}${'一二三四五'[Math.floor(at / 2000) % 5]}`;

const homesOf = (residents: number) => Math.floor(residents / 2.5);

function visit(raw: BetterSqlite3.Database, { residents, visits, years }: Visiting): void {
  const made = raw.prepare(
    `insert into visit (id, year, no, day, time, minutes, zone_id, building_id, household_id, person_id, class, purpose, seen, asked, facts)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}')`,
  );
  const went = raw.prepare('insert into visit_staff (id, visit_id, position, person_id, name) values (?, ?, ?, ?, ?)');
  const each = visits / years;
  for (let at = 0; at < visits; at += 1) {
    const [year, no] = [lastYear - years + 1 + Math.floor(at / each), (at % each) + 1];
    const who = (at * 7919) % residents;
    const home = who % homesOf(residents);
    const house = home % buildings;
    const id = idOf('visit', at);
    const asked = at % 9 === 0 ? ['hardship', '楼道灯不亮'] : [null, null];
    made.run(
      ...[id, year, no, dayIn(year, (at % each) / each), 480 + (at % 480), 20],
      ...[idOf('zone', house % zones), idOf('building', house), idOf('home', home), idOf('person', who)],
      ...[asked[0], '每月探望', '身体平稳，家中整洁，水电正常', asked[1]],
    );
    for (const [place, by] of [at % staff, (at + 1) % staff].slice(0, 1 + (at % 2)).entries())
      went.run(idOf(`went ${place}`, at), id, place + 1, idOf('staff', by), nameOf(by));
  }
}
