/**
 * Puts the annotator and the card into the sample article of ours, whole, as the
 * background puts them into a newspaper's page: what is tried there is what will run.
 */
import type { Plugin } from 'vite';

const SCRIPTS = ['../annotator.js', '../card.js'];

export function sampleScripts(): Plugin {
  return {
    name: 'annotariff:sample-scripts',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { path }) =>
        path.startsWith('/sample/')
          ? SCRIPTS.map((src) => ({ tag: 'script', attrs: { src }, injectTo: 'head' }))
          : [],
    },
  };
}
