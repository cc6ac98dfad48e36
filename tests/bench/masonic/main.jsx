// The peer: the same notes in cards of the same look, as an app with React and masonic shows them.
// No more than its list: what our app has beside (navigation, session, skeletons) is missing here.
import { memo, useCallback, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { Masonry, useInfiniteLoader } from "masonic";
import "../../../style/tokens.css";
import "../../../style/base.css";
import "../../../style/shell.css";
import "../../../style/parts.css";
import "../../../style/cover.css";
import "./card.css";

const compact = new Intl.NumberFormat("zh-CN", { notation: "compact", maximumFractionDigits: 1 });

// The columns of our feed: at least 236 px each, at least two, at most six.
const COLUMN = 236;
const MAX_COLUMNS = 6;
const gap = innerWidth < 600 ? 10 : 16;
const columnCount = innerWidth < 2 * COLUMN + gap ? 2 : undefined;

function App() {
  const [notes, setNotes] = useState([]);
  const cursor = useRef(undefined);
  const loading = useRef(false);
  const load = useCallback(async () => {
    if (loading.current || cursor.current === null) return;
    loading.current = true;
    try {
      const query = cursor.current === undefined ? "" : `?cursor=${encodeURIComponent(cursor.current)}`;
      const answer = await fetch(`/api/notes${query}`);
      if (!answer.ok) throw new Error(`${answer.status} of /api/notes`);
      const page = await answer.json();
      cursor.current = page.next;
      setNotes((notes) => notes.concat(page.items));
    } finally {
      loading.current = false;
    }
  }, []);
  useEffect(() => void load(), [load]);
  const more = useInfiniteLoader(load, { isItemLoaded: (index, items) => index < items.length });
  return (
    <>
      <header className="bar">
        <span className="brand">masonic</span>
      </header>
      <main className="page page-wide">
        {notes.length > 0 && (
          <Masonry
            role="list"
            items={notes}
            itemKey={(note) => note.id}
            render={Card}
            columnWidth={COLUMN}
            columnGutter={gap}
            columnCount={columnCount}
            maxColumnCount={MAX_COLUMNS}
            itemHeightEstimate={380}
            onRender={more}
          />
        )}
      </main>
    </>
  );
}

const Card = memo(function Card({ data }) {
  const { id, title, excerpt, author, counts } = data;
  return (
    <article className="card" tabIndex={0} aria-label={title}>
      <a className="card-link" href={`/notes/${id}`}>
        <Cover note={data} />
        <h2 className="card-title">{title || excerpt}</h2>
      </a>
      <div className="card-foot">
        <a className="card-author" href={`/kols/${author.id}`}>
          <span className={`avatar avatar-${author.id % 8}`} aria-hidden="true">
            {[...author.nickname.trim()][0]}
          </span>
          <span className="name">{author.nickname}</span>
        </a>
        <Tier followers={author.followers} />
        {counts.likes !== null && (
          <span className="card-likes">
            <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.4 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10Z" />
            </svg>
            <span className="sr-only">点赞 </span>
            {compact.format(counts.likes)}
          </span>
        )}
      </div>
    </article>
  );
});

function Cover({ note }) {
  const ratio = Math.min(Math.max(note.cover_ratio, 0.66), 1.34);
  return (
    <div className={`cover cover-${note.id % 12}`} style={{ aspectRatio: ratio }}>
      <div className="cover-marks">
        <span>{note.category}</span>
        {note.sponsored && <span className="mark">合作</span>}
        {note.kind === "video" && (
          <span className="mark mark-icon" role="img" aria-label="视频">
            <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
              <path d="M8 5.5v13l11-6.5Z" />
            </svg>
          </span>
        )}
      </div>
      <p className="cover-words" aria-hidden="true">
        {[...(note.title || note.excerpt).split(/[，。！？\n]/)[0]].slice(0, 14).join("")}
      </p>
    </div>
  );
}

const TIERS = [
  [300_000, "top", "头部"],
  [80_000, "mid", "腰部"],
  [20_000, "micro", "微型"],
  [1_000, "nano", "长尾"],
];

function Tier({ followers }) {
  if (followers === null) return null;
  const at = TIERS.findIndex(([least]) => followers >= least);
  if (at < 0) return <span className="tier tier-none">未入级</span>;
  const [, slug, name] = TIERS[at];
  return (
    <span className={`tier tier-${slug}`}>
      <span className="tier-bars" aria-hidden="true">
        {TIERS.map((_, bar) => (
          <i key={bar} className={bar < TIERS.length - at ? "on" : undefined} />
        ))}
      </span>
      {name}
    </span>
  );
}

createRoot(document.getElementById("root")).render(<App />);
