//! The texts of sharing, the studio and rosters, by name.

mod en;
mod zh;

pub use en::TEXTS as EN;
pub use zh::TEXTS as ZH;

/// Every text. A language fills each, or does not compile.
pub struct StudioTexts {
    /// Sign in
    pub to_sign_in: &'static str,
    /// Not for this kind of account
    pub other_role: &'static str,
    /// Cancel
    pub cancel: &'static str,
    /// Brand partner
    pub partner: &'static str,
    /// A brand partner of this server
    pub partner_hint: &'static str,
    /// Daily statistics: not shared
    pub days_not_shared: &'static str,
    /// Reads of single notes: not shared
    pub notes_not_shared: &'static str,
    /// Reads and impressions: not shared
    pub counts_not_shared: &'static str,
    /// Studio
    pub title: &'static str,
    /// The studio is for creators: sign in with a creator's account to see your own figures and choose what others see.
    pub studio_hint: &'static str,
    /// Overview
    pub overview: &'static str,
    /// Sharing
    pub sharing: &'static str,
    /// My export
    pub export: &'static str,
    /// There is no export yet
    pub export_none: &'static str,
    /// How to come by one
    pub export_none_hint: &'static str,
    /// Choose the file
    pub export_choose: &'static str,
    /// Which export this is
    pub export_of: fn(&str) -> String,
    /// Nobody else sees it
    pub export_stays: &'static str,
    /// To its notes
    pub export_open: &'static str,
    /// Which creator are you?
    pub claim_title: &'static str,
    /// Show that a creator on this server is you. Then you see its figures here and choose what others see.
    pub claim_hint: &'static str,
    /// Your page here, or its id
    pub claim_label: &'static str,
    /// This is me
    pub claim_start: &'static str,
    /// Look through the directory
    pub claim_directory: &'static str,
    /// Put this code into your bio on the platform:
    pub claim_code: &'static str,
    /// It is found with the next import of your profile. Whoever runs this server can confirm you without it.
    pub claim_code_hint: &'static str,
    /// Check again
    pub claim_check: &'static str,
    /// Not found there yet.
    pub claim_not_yet: &'static str,
    /// Confirmed.
    pub claim_confirmed: &'static str,
    /// That is neither an id nor a link that ends in /kols/ and an id.
    pub no_kol_link: &'static str,
    /// This server has no such creator.
    pub no_such_kol: &'static str,
    /// You are a brand partner.
    pub partner_is: &'static str,
    /// Become a brand partner
    pub partner_apply: &'static str,
    /// Done: you are a brand partner now.
    pub partner_now: &'static str,
    /// First show which creator you are.
    pub partner_needs_profile: &'static str,
    /// Nobody knows yet how many followers you have; the next import will tell.
    pub partner_needs_count: &'static str,
    /// MCN
    pub mcn: &'static str,
    /// No MCN represents you, and none has invited you.
    pub no_mcn: &'static str,
    /// Verified
    pub verified: &'static str,
    /// Not verified
    pub not_verified: &'static str,
    /// Accept
    pub mcn_accept: &'static str,
    /// Decline
    pub mcn_decline: &'static str,
    /// Leave
    pub mcn_leave: &'static str,
    /// If you accept, this MCN sees everything that you see here, whatever you share with others, and may answer brands for you.
    pub mcn_accept_hint: &'static str,
    /// Accepted. The MCN sees your figures now.
    pub mcn_accepted: &'static str,
    /// Declined.
    pub mcn_declined: &'static str,
    /// You have left the MCN.
    pub mcn_left: &'static str,
    /// Leave this MCN?
    pub mcn_leave_title: &'static str,
    /// It no longer sees more than others do, and no longer answers for you. To come back, it has to invite you again.
    pub mcn_leave_text: &'static str,
    /// Another MCN represents you: leave it first.
    pub leave_other_first: &'static str,
    /// Choose who sees what only you are told. Followers, likes, collects, comments and shares are public on the platform, and always visible here.
    pub sharing_hint: &'static str,
    /// Everything to verified brands
    pub share_with_brands: &'static str,
    /// Nothing
    pub share_nothing: &'static str,
    /// Saving…
    pub saving: &'static str,
    /// Saved
    pub saved: &'static str,
    /// Not saved; your earlier choice stands.
    pub not_saved: &'static str,
    /// Nobody
    pub choice_nobody: &'static str,
    /// Verified brands
    pub choice_brands: &'static str,
    /// Everyone
    pub choice_everyone: &'static str,
    /// 30- and 90-day statistics
    pub field_statistics: &'static str,
    /// Daily figures, medians of reads and impressions, active followers, response rate.
    pub field_statistics_hint: &'static str,
    /// Single notes
    pub field_notes: &'static str,
    /// Impressions, reads, follows and completion of each note.
    pub field_notes_hint: &'static str,
    /// Audience
    pub field_audience: &'static str,
    /// Who your followers are: age, gender, city.
    pub field_audience_hint: &'static str,
    /// Quotes
    pub field_quotes: &'static str,
    /// What a picture and a video note cost.
    pub field_quotes_hint: &'static str,
    /// First 24 hours
    pub field_launches: &'static str,
    /// How each note took off, hour by hour.
    pub field_launches_hint: &'static str,
    /// Single notes are shared more widely: who sees them can work out the medians of reads.
    pub medians_follow: &'static str,
    /// What others see
    pub preview: &'static str,
    /// Seen by
    pub viewer: &'static str,
    /// Anyone
    pub viewer_anyone: &'static str,
    /// Unverified brand
    pub viewer_unverified: &'static str,
    /// Verified brand
    pub viewer_brand: &'static str,
    /// Remove me from this server
    pub opt_out: &'static str,
    /// Your page, your notes and your figures disappear from every list, score and search, and stay out when data is imported again. You cannot undo this yourself.
    pub opt_out_hint: &'static str,
    /// This demo account is shared by everyone who tries it, so it cannot be removed.
    pub opt_out_demo: &'static str,
    /// Remove me…
    pub opt_out_open: &'static str,
    /// This cannot be undone. Your account stays; delete it in the settings.
    pub opt_out_last: &'static str,
    /// Remove for good
    pub opt_out_confirm: &'static str,
    /// You are removed from this server
    pub opted_out: &'static str,
    /// Nothing of yours is shown here any more, and no import brings it back.
    pub opted_out_hint: &'static str,
    /// Your password
    pub password_again: &'static str,
    /// The password is wrong.
    pub wrong_password: &'static str,
    /// Roster
    pub roster: &'static str,
    /// The way to one's own spreadsheets
    pub import: &'static str,
    /// The roster is for MCNs: sign in with an MCN's account to see the creators that you represent.
    pub roster_hint: &'static str,
    /// This MCN is verified by whoever runs this server.
    pub mcn_is_verified: &'static str,
    /// Not verified yet: whoever runs this server has to confirm this MCN. You can invite; creators see that you are not verified.
    pub mcn_is_not_verified: &'static str,
    /// Invite
    pub invite: &'static str,
    /// Invite a creator: link to its page here, or id
    pub invite_label: &'static str,
    /// Invited. The creator answers in its studio.
    pub invitation_sent: &'static str,
    /// Taken off the roster.
    pub dropped: &'static str,
    /// No creator has accepted your invitation yet. Find some in the directory and invite them.
    pub no_roster: &'static str,
    /// Since
    pub since: &'static str,
    /// Invited on
    pub invited_at: &'static str,
    /// Let go
    pub let_go: &'static str,
    /// Take back
    pub take_back: &'static str,
    /// Let this creator go?
    pub let_go_title: &'static str,
    /// You no longer see more of it than others do, and no longer answer for it. To come back, it has to accept a new invitation.
    pub let_go_text: &'static str,
    /// Invite to my roster
    pub invite_to_roster: &'static str,
    /// Invited to your roster
    pub is_invited: &'static str,
    /// On your roster
    pub is_represented: &'static str,
    /// The MCN account that represents a creator
    pub represented_by: fn(&str) -> String,
    /// How many followers are missing, and how many it takes more than
    pub partner_needs_followers: fn(&str, &str) -> String,
    /// When an MCN has invited
    pub invited_on: fn(&str) -> String,
    /// Since when an MCN represents one
    pub represents_since: fn(&str) -> String,
    /// Heading: how many creators are represented
    pub represented: fn(usize) -> String,
    /// Heading: how many invitations are open
    pub invited: fn(usize) -> String,
    /// What a brand partner is, and more than how many followers it takes
    pub partner_rule: fn(&str) -> String,
}
