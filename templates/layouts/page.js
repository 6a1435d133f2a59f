// Search, filters and the place in the contents. The page reads without them.
(() => {
  const words = document.body.dataset;
  const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const create = (name, properties) => Object.assign(document.createElement(name), properties);

  // A box that does not scroll needs no stop of the keyboard.
  const measure = (box) => {
    if (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1) box.tabIndex = 0;
    else box.removeAttribute('tabindex');
  };
  const sizes = new ResizeObserver((entries) => {
    for (const entry of entries) measure(entry.target);
  });
  for (const box of document.querySelectorAll('.scroll')) sizes.observe(box);

  // Search: the contents show the sections that have the words, the text shows where.
  const main = document.querySelector('main');
  const list = document.querySelector('.contents ol');
  const links = [...list.querySelectorAll('a')];
  const sections = links.map((link) => {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return { link, heading, text: '' };
  });
  let at = -1;
  for (const part of main.children) {
    const next = sections.findIndex(({ heading }) => heading === part);
    if (next >= 0) at = next;
    if (at >= 0) sections[at].text += ` ${plain(part.textContent)}`;
  }
  const search = create('input', { type: 'search', placeholder: words.search });
  search.setAttribute('aria-label', words.search);
  const found = create('output', { hidden: true });
  list.before(search, found);
  const mark = (query) => {
    if (!CSS.highlights) return;
    CSS.highlights.delete('found');
    if (query.length < 2) return;
    const ranges = [];
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walk.nextNode() && ranges.length < 2000) {
      const text = plain(walk.currentNode.data);
      if (text.length !== walk.currentNode.data.length) continue;
      for (let from = text.indexOf(query); from >= 0; from = text.indexOf(query, from + query.length)) {
        const range = new Range();
        range.setStart(walk.currentNode, from);
        range.setEnd(walk.currentNode, from + query.length);
        ranges.push(range);
      }
    }
    CSS.highlights.set('found', new Highlight(...ranges));
  };
  search.addEventListener('input', () => {
    const query = plain(search.value.trim());
    let count = 0;
    for (const { link, text } of sections) {
      const hit = text.includes(query);
      link.parentElement.hidden = !hit;
      link.parentElement.toggleAttribute('data-found', query !== '' && hit);
      if (hit) count += 1;
    }
    found.hidden = query === '';
    found.textContent = `${words.found} ${count}`;
    mark(query);
  });

  // Filters: one a column, under the heads.
  const normal = new WeakMap();
  const textOf = (cell) => {
    if (!normal.has(cell)) normal.set(cell, plain(cell.textContent));
    return normal.get(cell);
  };
  for (const table of document.querySelectorAll('table[data-filter]')) {
    const body = [...table.tBodies].flatMap((part) => [...part.rows]);
    const rows = body.filter((row) => !row.classList.contains('group'));
    const names = [...table.tHead.querySelectorAll('th:not([scope="colgroup"])')];
    const inputs = names.map((name) => {
      const input = create('input', { type: 'search', size: 4, placeholder: words.filter });
      input.setAttribute('aria-label', `${words.filter}: ${name.textContent}`);
      return input;
    });
    const line = create('tr', { className: 'filters' });
    for (const input of inputs) {
      const cell = create('td', {});
      cell.append(input);
      line.append(cell);
    }
    if (table.classList.contains('matrix')) line.cells[0].className = 'corner';
    table.tHead.append(line);
    line.addEventListener('input', () => {
      const wanted = inputs.map((input) => plain(input.value.trim()));
      for (const row of rows) row.hidden = wanted.some((want, index) => !textOf(row.cells[index]).includes(want));
      for (const part of table.tBodies) part.hidden = ![...part.rows].some((row) => rows.includes(row) && !row.hidden);
    });
  }

  // The contents show where the reader is.
  const headings = new Map(sections.map(({ heading, link }) => [heading, link]));
  const here = new IntersectionObserver(
    () => {
      const passed = sections.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
      for (const link of links) link.removeAttribute('aria-current');
      passed.at(-1)?.link.setAttribute('aria-current', 'true');
    },
    { rootMargin: '0px 0px -66% 0px' },
  );
  for (const heading of headings.keys()) here.observe(heading);
})();
