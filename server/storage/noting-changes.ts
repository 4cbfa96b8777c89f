import type { CatalogTable, EngineStorage, Storage } from './storage.ts';

/** Counts the catalog's changes by this process, as a whole transaction each, before their makers hear that they are done. */
export function notingChanges(storage: EngineStorage): Storage {
  let edition = 0;
  return {
    ...storage,
    get catalogEdition() {
      return edition;
    },
    async tx(body) {
      let changes = false;
      const note = () => {
        changes = true;
      };
      try {
        return await storage.tx((tables) => body({ ...tables, catalog: noting(tables.catalog, note) }));
      } finally {
        if (changes) edition += 1; // also of one that failed: nobody can say what became of its COMMIT
      }
    },
  };
}

const noting = (catalog: CatalogTable, note: () => void): CatalogTable => ({
  ...catalog,
  saveCategory(category) {
    note();
    return catalog.saveCategory(category);
  },
  deleteCategory(id) {
    note();
    return catalog.deleteCategory(id);
  },
  saveProduct(product) {
    note();
    return catalog.saveProduct(product);
  },
});
