import type { Day } from '../../calendar/day.ts';
import type { CertificateContent, CertificateKind } from '../certificate.ts';
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
    number: '（样张）',
    title: template.title ?? kind.title,
    office,
    day,
    recipient: '某某单位',
    paragraphs: fill(template.paragraphs, { ...samples, 本会: office }),
    purpose: '某某事项',
    handler: '孙秀英',
    phone: '0431-12345678',
    valid_until: null,
  };
}
