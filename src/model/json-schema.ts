import { z } from 'zod';
import { COLLECTIONS, SINGLES } from './schema.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * The JSON Schemas of the files under `data/`, by the file name under which they are published: `meetings.json` is for
 * each file under `data/meetings/`, `topics.json` for `data/topics.json`.
 */
export function jsonSchemas(): Record<string, JsonSchema> {
  const of = (name: string, schema: z.ZodType, title: string): [string, JsonSchema] => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
    return [`${name}.json`, { $schema: $schema!, $id: `${name}.json`, title, ...rest }];
  };
  return Object.fromEntries([
    ...Object.entries(COLLECTIONS).map(([name, schema]) => of(name, schema, `A file under data/${name}/`)),
    ...Object.entries(SINGLES).map(([name, schema]) => of(name, schema, `data/${name}.json`)),
  ]);
}
