import { writeFileSync } from 'node:fs';
import { generateSchema, schemaFile } from './generate_schema.ts';

writeFileSync(schemaFile, await generateSchema());
