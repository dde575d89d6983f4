/**
 * Renders the schemas of an OpenAPI 3.1 document as TypeScript. Made for this API's own document: a construct it
 * does not know stops it, so that nothing is ever typed as whatever. (The generators tried before it drop `null`
 * from references and objects, and type their transport as `any`.)
 */

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly description?: string;
}

/** The name a reference points to. */
export function refName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** A TypeScript type expression; `indent` is that of the line it starts on. */
export function typeOf(schema: Schema, indent = ''): string {
  if (schema.$ref !== undefined) return refName(schema.$ref);
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.anyOf !== undefined) return schema.anyOf.map((one) => typeOf(one, indent)).join(' | ');
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  if (types.length === 0) throw new Error(`no type in ${JSON.stringify(schema)}`);
  return types.map((type) => named(type, schema, indent)).join(' | ');
}

function named(type: string, schema: Schema, indent: string): string {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array': {
      const item = typeOf(schema.items ?? {}, indent);
      return `readonly ${/^(\w+|\{[\s\S]*\})$/.test(item) ? item : `(${item})`}[]`;
    }
    case 'object':
      return objectType(schema, indent);
    default:
      throw new Error(`unknown type ${type}`);
  }
}

function objectType(schema: Schema, indent: string): string {
  const { properties, additionalProperties } = schema;
  if (properties === undefined) {
    if (typeof additionalProperties !== 'object') throw new Error(`shapeless ${JSON.stringify(schema)}`);
    return `Readonly<Record<string, ${typeOf(additionalProperties, indent)}>>`;
  }
  const inner = `${indent}  `;
  const lines = Object.entries(properties).map(([key, property]) => {
    const optional = schema.required?.includes(key) ? '' : '?';
    return `${comment(property.description, inner)}${inner}readonly ${key}${optional}: ${typeOf(property, inner)};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

export function comment(text: string | undefined, indent: string): string {
  return text === undefined ? '' : `${indent}/** ${text.replaceAll('*/', '* /')} */\n`;
}

/** An exported declaration: an interface for an object, an alias for anything else. */
export function declaration(name: string, schema: Schema): string {
  const doc = comment(schema.description, '');
  const type = typeOf(schema);
  return type.startsWith('{')
    ? `${doc}export interface ${name} ${type}\n`
    : `${doc}export type ${name} = ${type};\n`;
}
