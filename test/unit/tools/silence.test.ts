/** The build refuses what could reach the network; a mistake in any of these forms must be seen. */
import { describe, expect, it } from 'vitest';
import { loudInScript } from '../../../src/tools/build/silence';

const whats = (code: string) => loudInScript(code).map(({ what }) => what);

describe('a script that could reach out', () => {
  it.each([
    ['fetch("https://example.com")', 'fetch'],
    ['globalThis.fetch(x)', 'fetch'],
    ['globalThis["fetch"](x)', 'fetch'],
    ['const {fetch:f}=window', 'fetch'],
    ['window[`XMLHttpRequest`]', 'XMLHttpRequest'],
    ['new WebSocket(a)', 'WebSocket'],
    ['new EventSource(a)', 'EventSource'],
    ['navigator.sendBeacon(a, b)', 'sendBeacon'],
    ['new RTCPeerConnection', 'RTCPeerConnection'],
    ['new Image', 'Image'],
    ['new Worker("a.js")', 'Worker'],
    ['importScripts("a.js")', 'importScripts'],
    ['import("https://example.com/a.js")', 'import(…)'],
    ['import("//example.com/a.js")', 'import(…)'],
    ['import(a)', 'import(…)'],
    ['eval(a)', 'eval'],
    ['new Function("a")', 'Function(…)'],
    ['document.createElement("img")', '<img>'],
    ['jsx(`iframe`,{})', '<iframe>'],
    ['h("svg",{src:a})', 'src'],
    ['a.src=b', 'src'],
    ['a.setAttribute("srcset",b)', 'srcset'],
    ['a.innerHTML=b', 'innerHTML'],
    ['const css="p{background:url(https://example.com/a.png)}"', 'a style that asks for a file'],
    ['const css=`@import "a.css"`', 'a style that asks for a file'],
  ])('%s', (code, what) => expect(whats(code)).toContain(what));
});

describe('a script that could not', () => {
  it.each([
    'a.prefetch(b)',
    'jsx(`a`,{href:b,rel:`noreferrer`})',
    'jsx(`svg`,{role:`img`})',
    'const ns="http://www.w3.org/2000/svg"',
    'typeof a=="object"',
    'if(a.innerHTML==b)c()',
    'import("./chunk.js")',
    'const words="She will fetch the image"',
  ])('%s', (code) => expect(whats(code)).toEqual([]));
});
