type DeepReadonly<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> };

/**
 * The desk hands out readonly data and Zod's types are mutable; JSON is neither. The value is checked against the
 * document's type, all but for `readonly`.
 */
export function wire<Document>(value: DeepReadonly<Document>): Document {
  return value as Document;
}
