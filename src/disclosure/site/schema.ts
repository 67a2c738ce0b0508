import { format, schemaFile } from './published.ts';

const text = { type: 'string' } as const;
const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' } as const;
const fen = { type: 'integer', description: '金额，单位：分' } as const;
const figures = {
  opening: fen,
  receipts: fen,
  payments: fen,
  closing: { ...fen, description: '期末结余 = 期初结余 + 收入 − 支出，单位：分' },
} as const;
const cell = { type: ['string', 'integer', 'number', 'boolean', 'null'] } as const;

function object(properties: Record<string, object>, optional: readonly string[] = []) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', required, properties } as const;
}

/** JSON Schema of the file beside each page. Keys may be added under the same format; none is renamed or changes its type. */
export const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: schemaFile,
  title: '居务公开（一个时期）',
  ...object(
    {
      $schema: text,
      format: { const: format },
      office: { type: 'string', minLength: 1, description: '居委会名称' },
      period: { type: 'string', minLength: 4, description: '时期，如 2026Q3（季度）、2026-09（月）、2026（年）' },
      title: text,
      from: day,
      to: day,
      as_of: { ...day, description: '内容截至的日子' },
      version: { type: ['integer', 'null'], description: '第几版；没有定稿的为空' },
      correction: {
        ...object({
          day,
          reason: text,
          changes: {
            type: 'array',
            items: object({
              item: text,
              title: text,
              where: text,
              before: { type: ['string', 'null'] },
              after: { type: ['string', 'null'] },
            }),
          },
        }),
        type: ['object', 'null'],
        description: '更正的理由和改动之处；不是更正的为空',
      },
      corrected_by: {
        ...object({ version: { type: 'integer', minimum: 2 }, day }),
        type: ['object', 'null'],
        description: '更正了本版的那一版；本版是现行的为空',
      },
      draft: { type: 'boolean', description: '手续不齐，是送审稿' },
      lacking: { type: ['string', 'null'] },
      approvals: {
        type: 'array',
        items: object({ gate: text, label: text, done: { type: 'boolean' }, day: { type: ['string', 'null'] } }),
      },
      accounts: {
        ...object(
          {
            ...figures,
            categories: {
              type: 'array',
              items: object({
                kind: { enum: ['income', 'expense'] },
                category: { type: ['string', 'null'] },
                count: { type: 'integer', minimum: 0 },
                amount: fen,
              }),
            },
            others: {
              type: 'array',
              description: '居委会以外独立核算的账户',
              items: object({ name: text, kind: { enum: ['service_centre', 'other'] }, ...figures }),
            },
            funds: {
              type: 'array',
              description: '专款，已在所属账户之中',
              items: object({
                name: text,
                account: { type: ['string', 'null'], description: '空：居委会的账户' },
                ...figures,
              }),
            },
          },
          ['others', 'funds'],
        ),
        type: ['object', 'null'],
      },
      items: {
        type: 'array',
        items: object({
          no: { type: 'integer', minimum: 1 },
          code: text,
          title: text,
          empty: { type: 'boolean', description: '本期没有' },
          text: { type: 'array', items: text },
          columns: {
            type: 'array',
            items: object(
              {
                key: text,
                label: text,
                type: { enum: ['text', 'count', 'money', 'day', 'state', 'share', 'flag', 'private_name'] },
                states: { type: 'object', additionalProperties: text },
              },
              ['states'],
            ),
          },
          rows: { type: 'array', items: { type: 'object', additionalProperties: cell } },
          total: { type: ['object', 'null'], additionalProperties: cell },
        }),
      },
      telephone: { type: ['string', 'null'], description: '居务公开监督电话；本地不要求或没有登记的为空' },
    },
    // Files of an earlier program beside the schema do not have them.
    ['corrected_by', 'telephone'],
  ),
} as const;
