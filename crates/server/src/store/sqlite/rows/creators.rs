//! Creators, from their columns.

use hongbang_api::kols::{KeyFigures, KolCard};
use hongbang_domain::kol::Kol;
use hongbang_domain::sharing::{Choice, Sharing};

use super::{Columns, corrupt};
use crate::private::Private;
use crate::store::Result;

impl Columns<'_> {
    /// A creator's choices, from [`sharing_columns!`]; none made is nothing shared.
    pub fn sharing(&self) -> Result<Sharing> {
        Ok(Sharing {
            statistics: self.choice("share_statistics")?,
            notes: self.choice("share_notes")?,
            audience: self.choice("share_audience")?,
            quotes: self.choice("share_quotes")?,
            launches: self.choice("share_launches")?,
        })
    }

    fn choice(&self, column: &str) -> Result<Choice> {
        match self.opt_text(column)? {
            None => Ok(Choice::default()),
            Some(slug) => Choice::from_slug(&slug).ok_or_else(|| corrupt(column, &slug)),
        }
    }

    /// A creator's figures, from [`figures_columns!`]; of none worked out yet, nothing is known.
    fn figures(&self) -> Result<KeyFigures> {
        let notes = self.count("figure_notes")?.unwrap_or(0);
        Ok(KeyFigures {
            notes: u32::try_from(notes).map_err(|_| corrupt("figure_notes", notes))?,
            reads: self.opt_float("figure_reads")?,
            interactions: self.opt_float("figure_interactions")?,
            er_by_reads: self.opt_float("figure_er_by_reads")?,
            er_by_followers: self.opt_float("figure_er_by_followers")?,
            viral_rate: self.opt_float("figure_viral_rate")?,
            growth: self.opt_float("figure_growth")?,
        })
    }

    /// A creator's card, from the columns of `creators`, [`sharing_columns!`] and
    /// [`figures_columns!`].
    pub fn card(&self) -> Result<Private<KolCard>> {
        let id = self.kol_id("id")?;
        let card = KolCard {
            id,
            source: self.source("source")?,
            nickname: self.text("nickname")?,
            followers: self.count("followers")?,
            likes_and_collects: self.count("likes_and_collects")?,
            categories: self.json("categories")?,
            tags: self.json("tags")?,
            city: self.city("city")?,
            region: self.opt_text("region")?,
            mcn: self.opt_text("mcn")?,
            picture_quote: self.yuan("picture_quote")?,
            video_quote: self.yuan("video_quote")?,
            figures: self.figures()?,
            data_at: self.time("data_at")?,
            withheld: Vec::new(),
        };
        Ok(Private::new(id, self.sharing()?, card))
    }

    /// A whole creator, from the columns of `creators`.
    pub fn kol(&self) -> Result<Kol> {
        Ok(Kol {
            id: self.kol_id("id")?,
            source: self.source("source")?,
            nickname: self.text("nickname")?,
            red_id: self.opt_text("red_id")?,
            gender: self.gender("gender")?,
            bio: self.opt_text("bio")?,
            city: self.city("city")?,
            region: self.opt_text("region")?,
            followers: self.count("followers")?,
            following: self.count("following")?,
            likes_and_collects: self.count("likes_and_collects")?,
            categories: self.json("categories")?,
            tags: self.json("tags")?,
            mcn: self.opt_text("mcn")?,
            picture_quote: self.yuan("picture_quote")?,
            video_quote: self.yuan("video_quote")?,
            response_rate_48h: self.opt_float("response_rate_48h")?,
            active_follower_share: self.opt_float("active_follower_share")?,
            audience: self.opt_json("audience")?,
            data_at: self.time("data_at")?,
        })
    }
}
