interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  minLength?: number;
  minimum?: number;
  pattern?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  items?: Schema;
}

const known = new Set([
  ...['$schema', '$id', 'title', 'description', 'type', 'const', 'enum', 'minLength', 'minimum', 'pattern'],
  ...['required', 'properties', 'additionalProperties', 'items'],
]);

/** Where a value breaks a JSON Schema, as paths; of the keywords only those the program's own schemas use. */
export function faults(schema: Schema, value: unknown, path = ''): string[] {
  const strange = Object.keys(schema).filter((key) => !known.has(key));
  if (strange.length > 0) throw new Error(`keywords not looked at: ${strange.join(', ')}`);
  const { type, enum: among, minLength = 0, minimum, pattern } = schema;
  const types = type === undefined ? null : [type].flat();
  const wrong =
    (types !== null && !types.some((one) => isOf(one, value))) ||
    ('const' in schema && value !== schema.const) ||
    (among !== undefined && !among.includes(value)) ||
    (typeof value === 'string' &&
      (value.length < minLength || (pattern !== undefined && !new RegExp(pattern).test(value)))) ||
    (typeof value === 'number' && minimum !== undefined && value < minimum);
  if (wrong) return [path];
  if (Array.isArray(value)) return value.flatMap((one, at) => faults(schema.items ?? {}, one, `${path}/${at}`));
  if (typeof value !== 'object' || value === null) return [];
  const missing = (schema.required ?? []).filter((key) => !(key in value)).map((key) => `${path}/${key}`);
  const inside = Object.entries(value).flatMap(([key, one]) =>
    faults(schema.properties?.[key] ?? schema.additionalProperties ?? {}, one, `${path}/${key}`),
  );
  return [...missing, ...inside];
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}
