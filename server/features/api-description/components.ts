export type Json = string | number | boolean | null | readonly Json[] | { readonly [member: string]: Json };
export type JsonObject = { readonly [member: string]: Json };

/**
 * Collects schemas that have a title under `components.schemas`, so that each is written once. A title stands for one schema only:
 * two with the same one are a mistake in the contracts and throw.
 */
export class Components {
  readonly #schemas = new Map<string, { readonly text: string; readonly schema: JsonObject }>();

  /** The schema as the document has it: titled parts replaced by references to them. */
  reference(schema: unknown): JsonObject {
    const plain: Json = JSON.parse(JSON.stringify(schema)); // drops what the schema library marks its own objects with
    return isObject(plain) ? asObject(this.#place(plain)) : {};
  }

  get schemas(): JsonObject {
    const byName = [...this.#schemas].sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(byName.map(([name, { schema }]) => [name, schema]));
  }

  #place(value: Json, isSchema = true): Json {
    if (isList(value)) return value.map((part) => this.#place(part));
    if (!isObject(value)) return value;
    const title = isSchema && typeof value.title === 'string' ? value.title : undefined;
    if (title === undefined) return this.#parts(value, isSchema);
    const { type } = value;
    if (!isList(type) || !type.includes('null')) return this.#named(title, value);
    const [own = 'object'] = type.filter((one) => one !== 'null');
    return { anyOf: [this.#named(title, { ...value, type: own }), { type: 'null' }] };
  }

  /** Members of `properties` are schemas by names of their own, so one that is called "title" is no title. */
  #parts(value: JsonObject, isSchema: boolean): JsonObject {
    const parts = Object.entries(value).map(([name, part]): [string, Json] => {
      if (isSchema && literal.has(name)) return [name, part];
      return [name, this.#place(part, !isSchema || !bySchemaName.has(name))];
    });
    return Object.fromEntries(parts);
  }

  #named(title: string, value: JsonObject): JsonObject {
    const name = title.replace(/[^A-Za-z0-9._-]/g, '');
    const text = JSON.stringify(value);
    const known = this.#schemas.get(name);
    if (known && known.text !== text) throw new Error(`Two different schemas are called ${name}.`);
    if (!known) {
      this.#schemas.set(name, { text, schema: {} }); // before its parts, which may name it again
      this.#schemas.set(name, { text, schema: this.#parts(value, true) });
    }
    return { $ref: `#/components/schemas/${name}` };
  }
}

const bySchemaName = new Set(['properties', 'patternProperties']);
const literal = new Set(['enum', 'const', 'default', 'required', 'examples']);

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const asObject = (value: Json): JsonObject => (isObject(value) ? value : {});
