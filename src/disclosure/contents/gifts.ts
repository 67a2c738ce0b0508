import { yuan } from '../../base/money.ts';
import type { Day } from '../../calendar/day.ts';
import { type Gift, giftKinds } from '../../gift/gift.ts';
import { giftsBetween } from '../../gift/store.ts';
import type { Column, Row } from '../../sheet/sheet.ts';
import type { Publish } from '../names.ts';
import type { Content, Files } from '../sources.ts';

/** Gifts of all years are looked through: an old one may still be in use. */
const ever: Day = '1949-01-01';

/** Donations and subsidies received or used in the period, and what is left (F-29), without what was taken back; nobody who was given something is named. */
export async function giftsAndUse({ db, quarter, publish }: Files): Promise<Content> {
  const gifts = (await giftsBetween(db, ever, quarter.to)).filter(({ voided }) => voided === null);
  const rows = gifts.map((gift) => rowOf(gift, quarter, publish)).filter((row) => row !== null);
  return { lines: [], columns: columnsFor(rows), rows };
}

/** Null where nothing was received or used in the period. Money and goods are measured apart. */
function rowOf(gift: Gift, { from, to }: { from: Day; to: Day }, publish: Publish): Row | null {
  const uses = gift.uses.filter(({ voided, day }) => voided === null && day <= to);
  const now = uses.filter(({ day }) => day >= from);
  if (gift.day < from && now.length === 0) return null;
  const isMoney = gift.form === 'money';
  const unit = publish(gift.unit ?? '');
  const sum = (some: typeof uses) => some.reduce((all, use) => all + ((isMoney ? use.amount : use.quantity) ?? 0), 0);
  const measured = (sum: number) => (isMoney ? yuan(sum) : `${sum}${unit}`);
  const left = (isMoney ? gift.amount : (gift.quantity ?? 0)) - sum(uses);
  const purposes = [gift.purpose === null ? '' : `指定用于${gift.purpose}`, ...now.map(({ purpose }) => purpose)];
  return {
    day: gift.day,
    source: `${giftKinds[gift.kind].label}：${gift.facts.unnamed ? '不具名' : publish(gift.source)}`,
    description: publish(gift.description),
    amount: isMoney || gift.amount > 0 ? gift.amount : null,
    quantity: gift.quantity === null ? null : `${gift.quantity}${unit}`,
    purpose: publish([...new Set(purposes)].filter(Boolean).join('；')) || null,
    used: measured(sum(now)),
    left: measured(left),
  };
}

function columnsFor(rows: readonly Row[]): Column[] {
  const columns: Column[] = [
    { key: 'day', label: '收到日期', type: 'day' },
    { key: 'source', label: '来源', type: 'text' },
    { key: 'description', label: '款物', type: 'text', wide: true },
    { key: 'amount', label: '金额（元）', type: 'money' },
    { key: 'quantity', label: '数量', type: 'text' },
    { key: 'purpose', label: '用途和使用', type: 'text', wide: true },
    { key: 'used', label: '本期使用', type: 'text' },
    { key: 'left', label: '结余', type: 'text' },
  ];
  const optional = ['amount', 'quantity'];
  return columns.filter(({ key }) => !optional.includes(key) || rows.some((row) => row[key] !== null));
}
