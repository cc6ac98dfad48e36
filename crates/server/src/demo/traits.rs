//! How categories differ. Our own estimates, made for plausibility: no figure here is measured.

use hongbang_domain::category::Category;

/// What is typical of a category's creators, audience and notes.
#[derive(Debug, Clone, Copy)]
pub struct Traits {
    /// How many creators write about it, relative to the others.
    pub weight: f64,
    /// Share of women among its creators.
    pub female_authors: f64,
    /// Share of women in its audience.
    pub female_readers: f64,
    /// Whether the audience is older (above 0) or younger than the platform's.
    pub age_shift: f64,
    /// Collects for each like: what is useful is kept, what is funny is not.
    pub collects: f64,
    /// Comments for each like.
    pub comments: f64,
    /// Shares for each like.
    pub shares: f64,
    /// Median of interactions for each read.
    pub engagement: f64,
    /// Days over which reads go on after the first one: what is searched for lives longer.
    pub tail_days: f64,
    /// Share of video notes.
    pub video: f64,
    /// What its creators write about as well.
    pub near: [Category; 3],
}

/// The traits of a category.
pub fn traits(category: Category) -> Traits {
    use Category::*;
    #[rustfmt::skip]
    let (weight, authors, readers, age, collects, comments, shares, er, tail, video, near) =
        match category {
            Makeup => (9.5, 0.99, 0.88, -0.3, 0.50, 0.09, 0.07, 4.2, 8.0, 0.45, [Skincare, Fashion, PersonalCare]),
            Skincare => (8.5, 0.97, 0.85, 0.0, 0.75, 0.12, 0.08, 4.0, 14.0, 0.25, [Makeup, PersonalCare, Wellness]),
            PersonalCare => (2.5, 0.93, 0.79, 0.0, 0.70, 0.10, 0.07, 3.7, 12.0, 0.25, [Skincare, Makeup, Home]),
            Parenting => (7.5, 1.00, 0.88, 0.9, 0.65, 0.14, 0.10, 4.0, 10.0, 0.35, [Home, Food, DailyLife]),
            Fashion => (11.0, 0.98, 0.85, -0.2, 0.45, 0.07, 0.06, 4.3, 6.0, 0.30, [Makeup, DailyLife, Photography]),
            Food => (11.5, 0.74, 0.67, 0.1, 0.80, 0.09, 0.14, 4.1, 9.0, 0.40, [Travel, DailyLife, Home]),
            Home => (7.5, 0.78, 0.71, 0.6, 0.95, 0.08, 0.08, 4.0, 18.0, 0.25, [DailyLife, Parenting, Hobbies]),
            Screen => (2.5, 0.62, 0.57, -0.3, 0.45, 0.14, 0.12, 4.0, 4.0, 0.50, [Music, Comedy, DailyLife]),
            Fitness => (4.0, 0.72, 0.61, 0.0, 1.10, 0.06, 0.08, 4.4, 15.0, 0.50, [Wellness, Food, Travel]),
            Pets => (3.5, 0.72, 0.65, -0.2, 0.16, 0.13, 0.08, 5.0, 5.0, 0.45, [DailyLife, Comedy, Home]),
            Art => (2.0, 0.70, 0.63, 0.1, 0.50, 0.05, 0.08, 4.2, 9.0, 0.20, [Photography, Travel, Education]),
            Hobbies => (2.8, 0.72, 0.61, -0.1, 0.55, 0.09, 0.07, 4.5, 9.0, 0.35, [Home, DailyLife, Art]),
            DailyLife => (5.0, 0.84, 0.71, -0.1, 0.22, 0.12, 0.05, 4.3, 4.5, 0.40, [Food, Home, Relationships]),
            Education => (3.5, 0.64, 0.61, -0.7, 1.40, 0.08, 0.12, 4.1, 20.0, 0.25, [Career, DailyLife, Tech]),
            Career => (2.5, 0.62, 0.55, 0.0, 1.10, 0.09, 0.12, 3.9, 15.0, 0.25, [Education, Business, DailyLife]),
            Relationships => (2.0, 0.74, 0.69, -0.2, 0.30, 0.20, 0.10, 4.1, 5.0, 0.35, [DailyLife, Wellness, Career]),
            Photography => (2.2, 0.56, 0.59, -0.1, 0.45, 0.06, 0.06, 4.4, 8.0, 0.20, [Travel, Art, Fashion]),
            Games => (1.8, 0.42, 0.39, -0.8, 0.35, 0.15, 0.08, 4.2, 6.0, 0.55, [Tech, Comedy, Screen]),
            Tech => (2.6, 0.32, 0.33, 0.0, 0.65, 0.16, 0.08, 3.6, 14.0, 0.40, [Games, Career, Photography]),
            Travel => (8.0, 0.70, 0.65, 0.1, 0.95, 0.09, 0.18, 4.2, 16.0, 0.35, [Food, Photography, DailyLife]),
            Music => (1.2, 0.55, 0.55, -0.3, 0.40, 0.08, 0.10, 4.3, 8.0, 0.65, [Art, Screen, DailyLife]),
            Comedy => (1.2, 0.55, 0.55, -0.4, 0.12, 0.12, 0.20, 5.2, 3.0, 0.75, [DailyLife, Screen, Pets]),
            Wellness => (2.2, 0.80, 0.73, 0.7, 1.10, 0.07, 0.14, 4.0, 15.0, 0.30, [Food, Fitness, Skincare]),
            Cars => (1.3, 0.30, 0.29, 0.5, 0.45, 0.18, 0.08, 3.4, 12.0, 0.40, [Tech, Travel, DailyLife]),
            Wedding => (1.2, 0.98, 0.83, 0.2, 0.85, 0.11, 0.10, 4.1, 18.0, 0.20, [Fashion, Photography, Makeup]),
            Business => (1.0, 0.48, 0.47, 0.5, 0.90, 0.13, 0.12, 3.6, 10.0, 0.35, [Career, Education, DailyLife]),
            Material => (0.8, 0.80, 0.73, -0.7, 1.30, 0.03, 0.08, 5.4, 20.0, 0.05, [Photography, Art, Hobbies]),
            Other => (0.7, 0.55, 0.53, 0.2, 0.45, 0.10, 0.12, 3.9, 8.0, 0.35, [DailyLife, Education, Hobbies]),
        };
    Traits {
        weight,
        female_authors: authors,
        female_readers: readers,
        age_shift: age,
        collects,
        comments,
        shares,
        engagement: er / 100.0,
        tail_days: tail,
        video,
        near,
    }
}
