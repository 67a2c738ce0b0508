import type { Database } from '../../database/open.ts';
import type { Content, Files } from '../sources.ts';

/** Donations and subsidies received until the end of the period, or used in it, and what is left. Nobody is named. */
export async function giftsAndUse({ db, quarter: { from, to }, publish }: Files): Promise<Content> {
  const gifts = await readGifts(db, to);
  const uses = await readUses(db, to);
  const rows = gifts.flatMap(({ id, day, form, description, purpose, amount, quantity, unit }) => {
    const all = uses.filter(({ gift_id }) => gift_id === id);
    const now = all.filter((use) => use.day >= from);
    if (day < from && now.length === 0) return [];
    const isMoney = form === 'money';
    const measure = (value: number) => (isMoney ? null : `${value}${unit ?? ''}`);
    const sum = (some: typeof uses) =>
      some.reduce((total, use) => total + ((isMoney ? use.amount : use.quantity) ?? 0), 0);
    const left = (isMoney ? amount : (quantity ?? 0)) - sum(all);
    return [
      {
        day,
        description: publish(description),
        amount,
        quantity: quantity === null ? null : `${quantity}${unit ?? ''}`,
        purpose: publish([purpose ?? '', ...now.map((use) => use.purpose)].filter(Boolean).join('；')),
        used: isMoney ? sum(now) : null,
        used_goods: measure(sum(now)),
        left: isMoney ? left : null,
        left_goods: measure(left),
      },
    ];
  });
  const goods = rows.some(({ used_goods }) => used_goods !== null);
  const money = rows.some(({ used }) => used !== null);
  return {
    lines: [],
    columns: [
      { key: 'day', label: '收到日期', type: 'day' },
      { key: 'description', label: '款物', type: 'text', wide: true },
      { key: 'amount', label: '金额（元）', type: 'money' },
      ...(goods ? [{ key: 'quantity', label: '数量', type: 'text' as const }] : []),
      { key: 'purpose', label: '用途和使用', type: 'text', wide: true },
      ...(money
        ? [
            { key: 'used', label: '本期使用（元）', type: 'money' as const },
            { key: 'left', label: '结余（元）', type: 'money' as const },
          ]
        : []),
      ...(goods
        ? [
            { key: 'used_goods', label: '本期发放', type: 'text' as const },
            { key: 'left_goods', label: '结存', type: 'text' as const },
          ]
        : []),
    ],
    rows,
  };
}

async function readGifts(db: Database, to: string) {
  return db
    .selectFrom('gift')
    .select(['id', 'day', 'form', 'description', 'purpose', 'amount', 'quantity', 'unit'])
    .where('day', '<=', to)
    .where('voided', 'is', null)
    .orderBy('day')
    .orderBy('no')
    .execute();
}

async function readUses(db: Database, to: string) {
  return db
    .selectFrom('gift_use')
    .select(['gift_id', 'day', 'purpose', 'amount', 'quantity'])
    .where('day', '<=', to)
    .where('voided', 'is', null)
    .orderBy('day')
    .orderBy('position')
    .execute();
}
