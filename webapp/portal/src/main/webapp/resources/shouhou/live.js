// Keeps an open page up to date: the server says which case changed, the page asks for its parts anew.
(() => {
  'use strict';

  const form = document.getElementById('live');
  if (!form || !window.EventSource || !window.PrimeFaces) {
    return;
  }
  const onlyCase = form.dataset.case;
  const SOON = 200;
  const BETWEEN = onlyCase ? 700 : 1200;
  const REGULARLY = 60000;
  const AFTER_REFUSAL = 30000;

  let source;
  let timer;
  let asking = false;
  let last = 0;
  let missed = false;
  let heard = form.dataset.since;

  // what folds was opened by hand stays open, the row one stands on stays marked, the keyboard stays where it was
  const remember = () => ({
    open: [...document.querySelectorAll('details[id][open]')].map((it) => it.id),
    quoted: [...document.querySelectorAll('article[id]')].map((it) => [it.id, [...it.querySelectorAll('details')].map((d) => d.open)]),
    at: document.querySelector('tr.at')?.dataset.href,
    focused: document.activeElement?.id,
  });

  const restore = (was) => {
    was.open.forEach((id) => { const it = document.getElementById(id); if (it) { it.open = true; } });
    was.quoted.forEach(([id, open]) => {
      document.getElementById(id)?.querySelectorAll('details').forEach((it, i) => { it.open = Boolean(open[i]); });
    });
    if (was.at) {
      document.querySelector(`tr[data-href="${CSS.escape(was.at)}"]`)?.classList.add('at');
    }
    if (was.focused && document.activeElement === document.body) {
      document.getElementById(was.focused)?.focus({ preventScroll: true });
    }
  };

  // Nothing is drawn while a button of the mouse or a finger is down: an element that is replaced between press and release
  // gets no click. A release outside the window may never be told.
  const LONGEST_PRESS = 3000;
  let down = false;
  let whenUp = () => {};
  document.addEventListener('pointerdown', () => { down = true; }, true);
  // the click comes after the release
  ['pointerup', 'pointercancel'].forEach((end) => document.addEventListener(end, () => setTimeout(() => {
    down = false;
    whenUp();
  }), true));
  const released = () => (down
    ? Promise.race([new Promise((go) => { whenUp = go; }), new Promise((go) => setTimeout(go, LONGEST_PRESS))]) : undefined);

  // Puts in place what was drawn again, and nothing else: an answer that leads away, such as to the door, is not followed,
  // since somebody may be typing.
  const draw = (text) => {
    const answer = new DOMParser().parseFromString(text, 'text/xml');
    for (const update of answer.querySelectorAll('changes > update')) {
      if (update.id.includes('jakarta.faces.ViewState')) {
        document.getElementsByName('jakarta.faces.ViewState').forEach((input) => { input.value = update.textContent; });
      } else {
        const drawn = document.createElement('template');
        drawn.innerHTML = update.textContent;
        document.getElementById(update.id)?.replaceWith(drawn.content.firstElementChild);
      }
    }
  };

  const ask = (parts) => {
    if (asking) {
      missed = true;
      return;
    }
    asking = true;
    last = Date.now();
    const body = new URLSearchParams(new FormData(form));
    body.set(form.id, form.id);
    body.set('jakarta.faces.partial.ajax', 'true');
    body.set('jakarta.faces.partial.execute', '@none');
    body.set('jakarta.faces.partial.render', parts);
    body.set('jakarta.faces.source', form.id);
    body.set('primefaces.nonce', PrimeFaces.csp.NONCE_VALUE);
    fetch(form.action, { method: 'POST', body, headers: { 'Faces-Request': 'partial/ajax' } })
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then(async (text) => {
        await released();
        const was = remember();
        draw(text);
        restore(was);
        document.dispatchEvent(new CustomEvent('shouhou:drawn'));
      })
      // the page is being left, or the server is away: the stream will tell when it is back
      .catch(() => {})
      .finally(() => {
        asking = false;
        if (missed) {
          missed = false;
          later();
        }
      });
  };

  // A partial answer names only what is on this page, so that nothing unknown is asked for.
  const parts = (all) => form.dataset.render.split(' ')
    .filter((id) => id && (all || id === 'railItems') && document.getElementById(id)).join(' ');

  let wide = false;
  function later(all = true) {
    wide = wide || all;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const everything = wide;
      wide = false;
      ask(parts(everything));
    }, Math.max(SOON, BETWEEN - (Date.now() - last)));
  }

  // who else looks at this case; who stops writing doesn't say so
  let mark;
  let fading;
  const look = (others) => {
    const place = document.getElementById('onlookers');
    if (!place) {
      return;
    }
    const { looking, typing, comma } = place.dataset;
    place.hidden = !others.length;
    const said = (them, words) => (them.length ? [words.replace('{0}', them.map((it) => it.name).join(comma))] : []);
    place.querySelector('.said').textContent = [
      ...said(others.filter((it) => it.typing), typing),
      ...said(others.filter((it) => !it.typing), looking),
    ].join(' · ');
    clearTimeout(fading);
    if (others.some((it) => it.typing)) {
      fading = setTimeout(() => look(others.map((it) => ({ ...it, typing: false }))), 10000);
    }
  };

  let said = 0;
  document.addEventListener('input', ({ target }) => {
    if (source && onlyCase && target.closest('main, dialog') && Date.now() - said > 5000) {
      said = Date.now();
      navigator.sendBeacon(`${form.dataset.events}?typing=${mark}`);
    }
  });

  // Somebody calls: who it is, as far as that is known, and the way to take it down. It stays until it is put away.
  const ring = (phone) => {
    const { calls, take, away, lookup, entry } = form.dataset;
    document.querySelector('.rings')?.remove();
    const place = document.createElement('div');
    place.className = 'rings';
    place.setAttribute('role', 'alert');
    const said = document.createElement('b');
    said.textContent = calls.replace('{0}', phone);
    const who = document.createElement('span');
    const link = document.createElement('a');
    link.className = 'button primary small';
    link.textContent = take;
    link.href = `${entry}?who=${encodeURIComponent(phone)}`;
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'button small';
    close.textContent = away;
    close.addEventListener('click', () => place.remove());
    place.append(said, who, link, close);
    document.body.append(place);
    fetch(`${lookup}?q=${encodeURIComponent(phone)}`, { headers: { Accept: 'application/json' } })
      .then((answer) => (answer.ok ? answer.json() : { found: [] }))
      .then(({ found }) => { who.textContent = found[0] ? [found[0].title, found[0].passage].filter(Boolean).join(' · ') : ''; })
      .catch(() => {});
  };

  const leave = () => {
    // the browser may have ended the stream already
    if (mark && onlyCase) {
      navigator.sendBeacon(`${form.dataset.events}?leave=${mark}`);
      mark = null;
    }
    source?.close();
    source = null;
  };

  const listen = () => {
    if (source || document.hidden) {
      return;
    }
    mark = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 12)}`;
    source = new EventSource(`${form.dataset.events}?since=${heard}${onlyCase ? `&case=${onlyCase}&page=${mark}` : ''}`);
    source.addEventListener('present', ({ data }) => look(JSON.parse(data)));
    source.addEventListener('case', ({ data, lastEventId }) => {
      heard = lastEventId;
      later(!onlyCase || data === onlyCase);
    });
    source.addEventListener('anything', () => later());
    source.addEventListener('call', ({ data }) => ring(data));
    source.onopen = () => { document.documentElement.dataset.live = 'on'; };
    source.onerror = () => {
      document.documentElement.dataset.live = 'off';
      // refused for good: another try later, and then what was missed
      if (source?.readyState === EventSource.CLOSED) {
        source = null;
        setTimeout(() => { listen(); }, AFTER_REFUSAL);
      }
    };
  };

  // A page nobody sees holds no connection; browsers have only a few for one server.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) {
      leave();
    } else {
      listen();
    }
  });

  // times pass without anybody changing a case
  setInterval(() => {
    if (source?.readyState === EventSource.OPEN) {
      later(!onlyCase);
    }
  }, REGULARLY);

  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', (event) => { if (event.persisted) { listen(); } });
  listen();
})();
