/** Made by the build (extension/build/content-scripts.ts): what the later scripts borrow from the toolbar's. */
declare module 'virtual:kit' {
  /** Puts the lent modules where later scripts of this isolated world find them. */
  export function lendKit(): void;
}
