// Evaluated inside a page: what a hostile text could have changed.
(() => {
  const all = [...document.querySelectorAll('*')];
  const ids = all.map(({ id }) => id).filter((id) => id !== '');
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => Number(localName[1]));
  return {
    hit: 'hit' in window,
    scripts: document.scripts.length,
    foreign: all.filter((one) => one.matches('img, iframe, object, embed, link, base, form, video, audio')).length,
    acting: all.flatMap((one) => one.getAttributeNames().filter((name) => /^on|^style$/.test(name))),
    outside: [...document.links].map((link) => link.getAttribute('href')).filter((href) => !href.startsWith('#')),
    dead: [...document.links]
      .map((link) => link.getAttribute('href'))
      .filter((href) => href.startsWith('#') && !document.getElementById(decodeURIComponent(href.slice(1)))),
    twice: ids.filter((id, index) => ids.indexOf(id) !== index),
    jumps: levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1),
    title: document.title,
    client: document.querySelector('dl.cover-facts dd').textContent,
    figure: document.querySelector('figcaption').textContent,
  };
})();
