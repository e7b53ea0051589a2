/** A JSON Schema or a part of one: plain data. */
export interface Schema {
  readonly [key: string]: SchemaValue;
}

type SchemaValue = string | number | boolean | null | Schema | readonly SchemaValue[];
