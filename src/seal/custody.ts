import { publicWordsOrNull } from '../base/public_words.ts';
import { Refusal } from '../base/refusal.ts';
import { verb } from '../command/verb.ts';
import type { Post } from '../rules/value.ts';
import { postWords } from '../rules/words.ts';
import { type At, onOption, sealAct, sealOption } from './act.ts';
import { isSame, type Named, personNamed, postsOn } from './named.ts';

interface CustodyOptions {
  appointedBy: string;
  mandate?: string;
  seal?: string;
  on?: string;
  happened?: string;
}

export const custody = verb<CustodyOptions>({
  writes: true,
  arguments: [{ name: '<姓名>', text: '保管人' }],
  options: [
    { flags: '--appointed-by <姓名>', text: '由谁指定（主任）', required: true },
    { flags: '--mandate <授权书>', text: '书面授权委托：编号、日期' },
    sealOption,
    onOption,
    { flags: '--happened <理由>', text: '不合规定但已经这样保管：如实记录的理由' },
  ],
  examples: [
    'jwh seal custody 李敏 --appointed-by 王建国 --mandate 授权书2026-01-05 --on 2026-01-05',
    'jwh seal custody 王建国 --appointed-by 王建国',
  ],
  async run(context, [called], options) {
    const happened = publicWordsOrNull(options.happened, '理由');
    const mandate = publicWordsOrNull(options.mandate, '授权书');
    const asked = { event: 'custody' as const, seal: options.seal, on: options.on, from: ['held' as const], happened };
    return sealAct(context, asked, async (at) => {
      const person = await personNamed(at.db, called ?? '');
      const by = await personNamed(at.db, options.appointedBy);
      const posts = await postsOn(at.db, person, at.day);
      const theirs = await postsOn(at.db, by, at.day);
      if (posts.length === 0) throw notInOffice(person, at.day);
      judgeCustodian(at, { person, posts, by, isDirector: theirs.includes('director'), mandate });
      if (!posts.includes('seal_custodian') && !posts.includes('director')) {
        at.assessment.notes.push(
          `名册上${person.name}还没有“印章保管人”这个职务，可以一并登记：jwh staff add ${person.name} --post 印章保管人 --from ${at.day}`,
        );
      }
      const appointed_post = theirs.map((post) => postWords[post]).join('、') || null;
      return { person, content: { appointed_by: by.name, appointed_post, mandate } };
    });
  },
});

interface Keeping {
  person: Named;
  posts: readonly Post[];
  by: Named;
  isDirector: boolean;
  mandate: string | null;
}

/** 主任指定专人 (R-CC-17-7), 主任或主任授权委托 (R-XF1-21), 指定专人 (R-JA1-40). */
function judgeCustodian({ assessment }: At, { person, posts, by, isDirector, mandate }: Keeping): void {
  assessment.weigh(
    'seal.custodian',
    { subject: 'custodian', label: '印章保管人' },
    ({ value }) => {
      const able = value.anyOf ?? [];
      const held = posts.find((post) => post === 'director' && able.includes(post));
      if (held !== undefined) return { holds: true, arithmetic: `${person.name}任${postWords[held]}` };
      const words = `${person.name}由${by.name}指定`;
      // Only the place that names the director beside a designated person asks for a mandate.
      if (able.includes('director')) {
        if (!isDirector) return { holds: false, arithmetic: `${words}，${by.name}不是主任` };
        return {
          holds: mandate !== null,
          arithmetic: mandate === null ? `${words}，没有授权委托` : `${words}，授权：${mandate}`,
        };
      }
      // 指定专人: nobody appoints himself but who may appoint.
      if (isSame(person, by) && !isDirector) return { holds: false, arithmetic: `${person.name}自己指定自己` };
      const byDirector = able.includes('seal_custodian');
      const holds = !byDirector || isDirector;
      return { holds, arithmetic: holds ? words : `${words}，${by.name}不是主任` };
    },
    [],
  );
}

export function notInOffice({ name }: Named, day: string): Refusal {
  return new Refusal('usage', 'not_in_office', `${name}在${day}不是居委会工作人员，不能保管印章。`, {
    hint: `任职起止见：jwh staff show ${name}`,
  });
}
