import { type Static, Type } from 'typebox';
import { contract } from './contract.ts';

const Suggestion = Type.Object({
  href: Type.String({ description: 'Path of the page to go to' }),
  name: Type.String(),
  hint: Type.String({ description: 'Number of the product, or where the category stands and how much is in it' }),
  picture: Type.Union([Type.String(), Type.Null()], { description: 'Path of an SVG' }),
  price: Type.String({ description: "As written for the reader, or ''" }),
});
export type Suggestion = Static<typeof Suggestion>;

export const Suggestions = Type.Object(
  {
    q: Type.String({ description: 'What was asked for' }),
    said: Type.String({ description: 'How many there are, in the language of the reader' }),
    products: Type.Array(Suggestion),
    categories: Type.Array(Suggestion),
  },
  { title: 'Suggestions' },
);
export type Suggestions = Static<typeof Suggestions>;

export const suggest = contract({
  method: 'GET',
  path: '/api/telesales/v1/suggest',
  access: 'shop',
  summary: 'Products and categories for a search box while it is typed into, at the prices of the level.',
  request: { querystring: Type.Object({ q: Type.String({ maxLength: 200 }) }) },
  reply: { 200: Suggestions },
});
