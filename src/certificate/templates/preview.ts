import type { Day } from '../../calendar/day.ts';
import type { CertificateContent, CertificateKind } from '../certificate.ts';
import { certificateNumber } from '../certificate.ts';
import type { Field } from './field.ts';
import { fill } from './fill.ts';
import type { Template } from './template.ts';

/** The paper with made-up contents, as it would come out on a day. */
export function previewContent(
  kind: CertificateKind,
  template: Template,
  { fields, office, day }: { fields: readonly Field[]; office: string; day: Day },
): CertificateContent {
  const samples = Object.fromEntries(fields.map(({ name, sample }) => [name, sample]));
  return {
    number: certificateNumber({ year: Number(day.slice(0, 4)), series: kind.series, no: 1 }),
    title: template.title ?? kind.title,
    office,
    day,
    recipient: '（要求出具的单位）',
    paragraphs: fill(template.paragraphs, { ...samples, 本会: office }),
    purpose: '（用途）',
    handler: '（经办人）',
    phone: '（电话）',
    valid_until: null,
  };
}
