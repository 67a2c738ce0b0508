import { type Day, dayWords, readDay } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import { verb } from '../command/verb.ts';
import { genderStates, type Person } from '../person/person.ts';
import { readPeople } from '../person/store.ts';
import { postWords } from '../rules/words.ts';
import { readEmployment } from './employment_store.ts';
import type { HeldPost } from './post.ts';
import { noteOf, postRecord } from './sheet.ts';
import { readPosts } from './store.ts';

interface ListOptions {
  on?: string;
  all?: boolean;
  missing?: 'employment';
}

interface Member {
  person: Person;
  posts: HeldPost[];
}

export const list = verb<ListOptions>({
  reveals: true,
  options: [
    { flags: '--on <日期>', text: '这一天在任的（默认：今天）' },
    { flags: '--all', text: '历任的全部列出' },
    {
      flags: '--missing <资料>',
      text: '只列还没有登记这种资料的人',
      choices: { employment: '任用情况' },
    },
  ],
  examples: ['jwh staff list', 'jwh staff list --on 2026-01-01 --csv 工作人员.csv', 'jwh staff list --all --json'],
  async run(context, _args, options) {
    const day = options.on === undefined ? context.today : readDay(options.on, '--on ');
    const db = await context.read();
    const posts = await readPosts(db);
    const found = membersOf(options.all ? posts : posts.filter((post) => isHeldOn(post, day)), await readPeople(db));
    const employed = options.missing === undefined ? null : await readEmployment(db);
    const members = found.filter(({ person }) => employed === null || !employed.has(person.id));
    const show = await context.shown();
    return {
      sheet: {
        title: '工作人员名册',
        subtitle: subtitle(options, day, members.length),
        day,
        blocks: [table(members, options.all ?? false)],
      },
      rows: members.map(({ person, posts }) => ({
        id: person.id,
        name: person.name,
        gender: person.gender,
        phone: person.phone === null ? null : show('phone', person.phone),
        posts: posts.map(postRecord),
      })),
      persons: members.map(({ person }) => person.id),
    };
  },
});

function subtitle({ all, missing }: ListOptions, day: Day, count: number): string {
  const which = missing === undefined ? '' : '，还没有登记任用情况的';
  return all && missing === undefined ? '历任全部' : `${all ? '历任' : `${dayWords(day)}在任`}${which}，共${count}人`;
}

/** One line a person, in the order of the first post. */
function membersOf(posts: readonly HeldPost[], people: ReadonlyMap<string, Person>): Member[] {
  const members = new Map<string, Member>();
  for (const post of posts) {
    const person = people.get(post.person_id) as Person;
    const member = members.get(person.id) ?? { person, posts: [] };
    members.set(person.id, { person, posts: [...member.posts, post] });
  }
  return [...members.values()];
}

function table(members: readonly Member[], all: boolean) {
  const postText = ({ post, from_day, until_day }: HeldPost) =>
    all ? `${postWords[post]}（${from_day}至${until_day ?? '今'}）` : postWords[post];
  return {
    kind: 'table',
    columns: [
      { key: 'name', label: '姓名', type: 'text' },
      { key: 'posts', label: '职务', type: 'text', wide: all },
      { key: 'gender', label: '性别', type: 'state', states: genderStates },
      { key: 'from_day', label: '起', type: 'day' },
      { key: 'phone', label: '电话', type: 'phone' },
      { key: 'note', label: '说明', type: 'text', wide: !all },
    ],
    rows: members.map(({ person, posts }) => ({
      name: person.name,
      posts: posts.map(postText).join('、'),
      gender: person.gender,
      from_day: posts.map(({ from_day }) => from_day).sort()[0] ?? null,
      phone: person.phone,
      note:
        posts
          .map(noteOf)
          .filter((note) => note !== null)
          .join('；') || null,
    })),
    empty: '没有登记工作人员。登记：jwh staff add 姓名 --post 职务',
  } as const;
}
