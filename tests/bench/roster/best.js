// The best so many of those that are offered, in a heap with the worst on top.
// By score, then followers, then id: no two are equal.

export class Best {
  constructor(most, data) {
    this.most = most;
    this.id = data.id;
    this.followers = data.followers;
    this.rows = new Int32Array(most);
    this.scores = new Float32Array(most);
    this.held = 0;
  }

  clear() {
    this.held = 0;
  }

  /** -1 is no score, and below all. */
  offer(row, score) {
    if (this.held < this.most) {
      let place = this.held++;
      while (place > 0) {
        const above = (place - 1) >> 1;
        if (!this.before(this.scores[above], this.rows[above], score, row)) break;
        this.move(above, place);
        place = above;
      }
      this.put(place, row, score);
    } else if (score >= this.scores[0] && this.before(score, row, this.scores[0], this.rows[0])) {
      let place = 0;
      for (;;) {
        let below = 2 * place + 1;
        if (below >= this.most) break;
        const other = below + 1;
        if (other < this.most && this.before(this.scores[below], this.rows[below], this.scores[other], this.rows[other])) below = other;
        if (!this.before(score, row, this.scores[below], this.rows[below])) break;
        this.move(below, place);
        place = below;
      }
      this.put(place, row, score);
    }
  }

  /** Best first: id and score. */
  list() {
    const places = Array.from({ length: this.held }, (_, place) => place);
    places.sort((a, b) => (this.before(this.scores[a], this.rows[a], this.scores[b], this.rows[b]) ? -1 : 1));
    return places.map((place) => [this.id[this.rows[place]], this.scores[place] < 0 ? null : this.scores[place]]);
  }

  before(score, row, otherScore, otherRow) {
    if (score !== otherScore) return score > otherScore;
    const [one, other] = [this.followers[row], this.followers[otherRow]];
    if (one !== other) return one > other;
    return this.id[row] < this.id[otherRow];
  }

  move(from, to) {
    this.put(to, this.rows[from], this.scores[from]);
  }

  put(place, row, score) {
    this.rows[place] = row;
    this.scores[place] = score;
  }
}
