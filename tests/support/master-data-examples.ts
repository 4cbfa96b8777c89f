import type { Examples } from './api-examples.ts';
import type { TestApp } from './test-app.ts';
import type { TestBrowser } from './test-browser.ts';

/** Examples for the operations of Master Data. */
export async function masterDataExamples(shop: TestApp, admin: TestBrowser): Promise<Examples> {
  const root = '/api/dataentities';
  const { read } = shop.deps.storage;
  const wade = await read.customers.byEmail('wade@store.test');
  const [home] = wade ? await read.customers.addresses(wade.id) : [];
  const [one, place] = [`${root}/CL/documents/${wade?.id}`, `${root}/AD/documents/${home?.id}`];
  const house = {
    userId: wade?.id,
    street: 'Main',
    city: 'Portland',
    state: 'OR',
    postalCode: '97201',
    country: 'USA',
  };
  const remove = (path: string) => admin.send(path, { method: 'DELETE' });
  let made = 0;
  const newcomer = () => {
    made += 1;
    return { email: `made${made}@wire.example`, firstName: 'Inés' };
  };
  const idOf = async (entity: string, body: unknown) =>
    (await admin.post(`${root}/${entity}/documents`, body)).json().Id;
  return {
    [`GET ${root}/CL/search`]: () => admin.get(`${root}/CL/search?email=wade@store.test&_fields=_all`),
    [`GET ${root}/CL/scroll`]: () => admin.get(`${root}/CL/scroll?_size=3&_fields=email`),
    [`GET ${root}/CL/documents/{id}`]: () => admin.get(`${one}?_fields=_all`),
    [`POST ${root}/CL/documents`]: () => admin.post(`${root}/CL/documents`, newcomer()),
    [`PATCH ${root}/CL/documents`]: () => admin.patch(`${root}/CL/documents`, newcomer()),
    [`PATCH ${root}/CL/documents/{id}`]: () => admin.patch(one, { nickName: 'W', isNewsletterOptIn: true }),
    [`DELETE ${root}/CL/documents/{id}`]: async () => remove(`${root}/CL/documents/${await idOf('CL', newcomer())}`),
    [`GET ${root}/AD/search`]: () => admin.get(`${root}/AD/search?userId=${wade?.id}&_fields=_all`),
    [`GET ${root}/AD/scroll`]: () => admin.get(`${root}/AD/scroll?_size=3`),
    [`GET ${root}/AD/documents/{id}`]: () => admin.get(`${place}?_fields=_all`),
    [`POST ${root}/AD/documents`]: () => admin.post(`${root}/AD/documents`, house),
    [`PATCH ${root}/AD/documents`]: () => admin.patch(`${root}/AD/documents`, house),
    [`PATCH ${root}/AD/documents/{id}`]: () => admin.patch(place, { geoCoordinate: '45.52,-122.68' }),
    [`DELETE ${root}/AD/documents/{id}`]: async () => remove(`${root}/AD/documents/${await idOf('AD', house)}`),
  };
}
