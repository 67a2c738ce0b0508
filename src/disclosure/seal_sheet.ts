import { Refusal } from '../base/refusal.ts';
import type { Day } from '../calendar/day.ts';
import { isHeldOn } from '../calendar/span.ts';
import type { Writing } from '../database/writing.ts';
import { loadRulebook } from '../rulebook/load.ts';
import { postWords } from '../rules/words.ts';
import { enterSealUse, sealInUse } from '../seal/enter.ts';
import { readPosts } from '../staff/store.ts';
import type { DisclosedPeriod } from './disclosed_period.ts';
import { insertSignature } from './store.ts';
import { gateNamesOf, gatesOf } from './version_gates.ts';
import type { Version } from './version_store.ts';

/** Who puts the seal on a sheet, with whose approval. */
export interface Sealing {
  stamper: string;
  approver: string | null;
  day: Day;
  happened: string | null;
}

/**
 * Enters the seal on a disclosure sheet: a use in the register of the seal (长春 十七(二)), and its gate. Gives the id of the use.
 * @throws Refusal kind `forbidden` while another gate is open, or where the approver holds no post that may approve.
 */
export async function sealSheet(
  writing: Writing,
  version: Version,
  { period, words }: DisclosedPeriod,
  { stamper, approver, day, happened }: Sealing,
): Promise<string> {
  const { db } = writing;
  const open = (await gatesOf(db, version, day)).filter(({ gate, holds }) => gate !== 'seal' && !holds);
  const [first] = open;
  if (first !== undefined && happened === null) {
    throw new Refusal(
      'forbidden',
      'gate_open',
      `到 ${day} 还缺${gateNamesOf(open)}（${first.cite_words}），不能盖章公开。`,
      {
        hint: `查看：jwh disclose show ${period}；已经公开了的，加 --happened 理由，如实登记。`,
        cite: first.cite,
      },
    );
  }
  await mayApprove(writing, approver, day, happened);
  const gate = (await gatesOf(db, version, day)).some((one) => one.gate === 'seal');
  if (gate) {
    const signature = { gate: 'seal', name: stamper, day, note: null, content_digest: version.digest };
    await insertSignature(writing, version.period, signature);
  }
  const seal = await sealInUse(db, day);
  const { id } = await enterSealUse(writing, {
    ...{ day, seal_id: seal?.id ?? null, scope: 'disclosure' as const, reason: '定期公布居务公开内容' },
    ...{ applicant: stamper, applicant_id: null, address: null, copies: 1 },
    document: `居务公开（${words}）第${version.version}版`,
    ...{ record_type: 'disclosure_version', record_id: version.id, reviewer: null },
    ...{ approver, approver_id: null, stamper, stamper_id: null, facts: {}, verdicts: [], happened },
  });
  return id;
}

async function mayApprove({ db }: Writing, approver: string | null, day: Day, happened: string | null): Promise<void> {
  const rule = (await loadRulebook(db)).find('seal.approver', day);
  if (rule === undefined || happened !== null) return;
  const posts = rule.value.anyOf ?? rule.value.allOf ?? [];
  const named = posts.map((post) => postWords[post]).join('、');
  if (approver === null) {
    throw new Refusal('usage', 'approver_missing', `用印须经${named}批准（${rule.citeWords}），没有写批准人。`, {
      hint: '加 --seal-approver 姓名。',
    });
  }
  const held = (await readPosts(db)).filter((one) => one.name === approver && isHeldOn(one, day));
  if (held.some(({ post }) => posts.includes(post))) return;
  throw new Refusal(
    'forbidden',
    'not_the_approver',
    `${approver}在${day}不是${named}，不能批准用印（${rule.citeWords}）。`,
    {
      hint: `由${named}批准；已经盖了的，加 --happened 理由，如实登记。`,
      cite: rule.cite,
    },
  );
}
