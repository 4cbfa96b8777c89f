/** A whole sentence with named placeholders: "{name} changed this cart at {time}." No joined fragments. */
export type Message = string | PluralMessage;

/** One sentence a plural form of `{count}`; `other` serves the forms that are not given. */
export type PluralMessage = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** What another language must say to say all that English says: the same keys, plural where English is plural. */
export type Translation<English extends Readonly<Record<string, Message>>> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : PluralMessage;
};

/** The names in braces: "a" | "b" for "{a} of {b}". */
export type PlaceholdersOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;
