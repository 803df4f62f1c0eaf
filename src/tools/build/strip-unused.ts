/**
 * Takes two branches out of bundled libraries that our code never enters, since
 * stores warn of them in every package: Preact's `dangerouslySetInnerHTML`, and the
 * compiler of schemas that zod would use were it not told `jitless`.
 *
 * A library that no longer has the branch in this form fails the build: then look
 * whether it is gone, and what took its place.
 */
import type { Plugin } from 'vite';

interface Branch {
  module: RegExp;
  code: RegExp;
  instead: string;
}

const BRANCHES: readonly Branch[] = [
  {
    module: /\/preact\/dist\/preact\.m?js$/,
    code: /\b\w+\.innerHTML=(\w+)\.__html/,
    instead: 'function(){throw Error("no HTML is set from text here")}()',
  },
  {
    module: /\/zod\/v4\/core\/(?:doc|util)\.js$/,
    code: /const F = Function;/,
    instead: 'const F = class { constructor() { throw Error("no text is run as code here"); } };',
  },
];

export function stripUnused(): Plugin {
  return {
    name: 'annotariff:strip-unused',
    transform(code, id) {
      const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
      const branch = BRANCHES.find(({ module }) => module.test(path));
      if (!branch) return null;
      if (!branch.code.test(code)) throw new Error(`${path} has no ${branch.code} any more`);
      return { code: code.replace(branch.code, branch.instead), map: null };
    },
  };
}
