use hongbang_sheets::field::Field;
use hongbang_sheets::mapping::Personal;
use hongbang_sheets::report::Report;

use super::fixture::{opened, taken};
use super::*;
use crate::client::Failure;
use crate::state::collections::Why;
use hongbang_sheets::difference::Difference;

const GONE: Trouble = Trouble::Failed(Failure::Unreachable);

fn name() -> Vec<(&'static str, Target, f32)> {
    vec![("Name", taken(Field::Nickname), 1.0)]
}

/// A flow at its mapping.
fn mapping() -> Flow {
    let mut flow = Flow::default();
    let ticket = flow.begin("a.csv".to_owned(), Some(10.0), None).unwrap();
    assert!(flow.opened(ticket, Ok(opened(&name()))));
    flow
}

fn done() -> Done {
    Done {
        report: Report::default(),
        chunks: 1,
        note_chunks: 0,
    }
}

#[test]
fn a_file_goes_all_the_way() {
    let mut flow = mapping();
    assert_eq!(flow.stage, Stage::Mapping);
    let (ticket, _) = flow.read_all().unwrap();
    flow.progress(ticket, 100, 0.5);
    let half = Stage::Reading {
        rows: 100,
        share: 0.5,
    };
    assert_eq!(flow.stage, half);
    flow.read(ticket, Ok(done()), true);
    let (ticket, read) = flow.keep().unwrap();
    assert!(read.joined);
    let id = CollectionId::try_from(7).unwrap();
    flow.kept(ticket, Ok(id));
    assert_eq!(flow.stage, Stage::Kept(id));
}

#[test]
fn a_file_that_is_too_large_is_not_opened() {
    let mut flow = Flow::default();
    let size = Some(MAX_BYTES as f64 + 1.0);
    assert_eq!(flow.begin("large.csv".to_owned(), size, None), None);
    let why = Fault::Clerk(Trouble::Refused(CannotRead::TooLarge));
    assert!(
        matches!(&flow.stage, Stage::Failed { trouble, way: Way::Other } if *trouble == why),
        "{:?}",
        flow.stage
    );
    let most = Some(MAX_BYTES as f64);
    assert!(flow.begin("fits.csv".to_owned(), most, None).is_some());
}

#[test]
fn every_failure_has_a_way_on() {
    let mut flow = Flow::default();
    let ticket = flow.begin(String::new(), None, None).unwrap();
    assert!(!flow.opened(ticket, Err(Trouble::Refused(CannotRead::Picture))));
    let way = |flow: &Flow| match flow.stage {
        Stage::Failed { way, .. } => Some(way),
        _ => None,
    };
    assert_eq!(way(&flow), Some(Way::Other));
    assert_eq!(flow.retry(), None, "a picture stays a picture");

    let ticket = flow.begin(String::new(), None, None).unwrap();
    flow.opened(ticket, Err(GONE));
    assert_eq!(way(&flow), Some(Way::Again));
    let (ticket, resume) = flow.retry().unwrap();
    assert_eq!(resume, None);
    assert!(flow.opened(ticket, Ok(opened(&name()))));

    let (ticket, _) = flow.read_all().unwrap();
    let why = Trouble::Refused(CannotRead::TooManyRows);
    flow.read(ticket, Err(why), true);
    assert_eq!(way(&flow), Some(Way::Mapping));
    flow.back();
    assert_eq!(flow.stage, Stage::Mapping);

    let (ticket, _) = flow.read_all().unwrap();
    flow.read(ticket, Err(GONE), true);
    let (_, resume) = flow.retry().unwrap();
    assert!(resume.is_some(), "goes on where it was");
}

#[test]
fn what_could_not_be_kept_is_still_there() {
    let mut flow = mapping();
    let (ticket, _) = flow.read_all().unwrap();
    flow.read(ticket, Ok(done()), false);
    let (ticket, _) = flow.keep().unwrap();
    flow.kept(ticket, Err(Fault::Kept(Why::Full)));
    let Stage::Read(read) = &flow.stage else {
        panic!("{:?}", flow.stage);
    };
    assert_eq!(read.not_kept, Some(Fault::Kept(Why::Full)));
    assert!(flow.keep().is_some(), "once more");
}

#[test]
fn what_comes_too_late_changes_nothing() {
    let mut flow = Flow::default();
    let late = flow.begin("a.csv".to_owned(), None, None).unwrap();
    let ticket = flow.begin("b.csv".to_owned(), None, None).unwrap();
    assert!(!flow.opened(late, Ok(opened(&name()))));
    assert_eq!((flow.stage.clone(), &*flow.name), (Stage::Opening, "b.csv"));
    assert!(flow.opened(ticket, Ok(opened(&name()))));

    let (late, _) = flow.read_all().unwrap();
    let (ticket, resume) = flow.cancel().unwrap();
    assert_eq!(resume.mapping, opened(&name()).proposal.mapping());
    flow.progress(late, 5, 0.5);
    flow.read(late, Ok(done()), true);
    assert_eq!(flow.stage, Stage::Opening, "the file is opened again");
    assert!(flow.opened(ticket, Ok(opened(&name()))));
    assert_eq!(flow.cancel(), None);
    assert_eq!((flow.stage.clone(), flow.sheet), (Stage::Idle, None));
}

#[test]
fn the_first_rows_are_read_as_they_are_mapped_now() {
    let mut flow = mapping();
    let (ticket, first) = flow.previews().unwrap();
    flow.set(0, Target::Keep);
    assert!(flow.previewed(ticket, &first, Ok(vec![vec![Seen::Unknown]])));
    let (ticket, second) = flow.previews().unwrap();
    assert_eq!(second.columns[0].target, Target::Keep);
    assert!(flow.previewed(ticket, &second, Ok(vec![vec![Seen::Left]])));
    assert_eq!(flow.previews(), None);
}

#[test]
fn a_sheet_that_cannot_be_turned_to_leaves_the_one_before() {
    let mut flow = mapping();
    let ticket = flow.turn().unwrap();
    assert!(flow.read_all().is_none(), "not while it turns");
    assert!(!flow.turned(ticket, Err(Trouble::Refused(CannotRead::Empty))));
    let sheet = flow.sheet.clone().unwrap();
    assert_eq!(
        (sheet.turning, sheet.trouble),
        (false, Some(Trouble::Refused(CannotRead::Empty)))
    );
    let ticket = flow.turn().unwrap();
    let other = opened(&[("Fans", taken(Field::Followers), 1.0)]);
    assert!(flow.turned(ticket, Ok(other)));
    assert_ne!(flow.sheet.unwrap().key, sheet.key);
}

#[test]
fn what_is_personal_stays_left_out() {
    let personal = Target::Personal {
        what: Personal::Phone,
    };
    let mut flow = Flow::default();
    let ticket = flow.begin(String::new(), None, None).unwrap();
    let columns = [("Name", Target::Ignore, 1.0), ("Phone", personal, 1.0)];
    flow.opened(ticket, Ok(opened(&columns)));
    flow.set(1, Target::Keep);
    flow.set(9, Target::Keep);
    let mut mapping = flow.sheet.clone().unwrap().mapping;
    mapping.columns[0].target = taken(Field::Nickname);
    mapping.columns[1].target = Target::Keep;
    assert!(flow.use_mapping(&mapping));
    let columns = flow.sheet.unwrap().mapping.columns;
    let targets: Vec<Target> = columns.iter().map(|column| column.target).collect();
    assert_eq!(targets, [taken(Field::Nickname), personal]);
}

#[test]
fn a_mapping_of_another_header_is_not_used() {
    let mut flow = mapping();
    let mut other = flow.sheet.clone().unwrap().mapping;
    other.columns[0].target = Target::Ignore;
    other.fingerprint = "another".to_owned();
    assert!(!flow.use_mapping(&other));
    let now = &flow.sheet.unwrap().mapping.columns[0];
    assert_eq!(now.target, taken(Field::Nickname));
}

#[test]
fn differences_belong_to_what_was_read() {
    let mut flow = Flow::default();
    let again = CollectionId::try_from(3).unwrap();
    let ticket = flow.begin(String::new(), None, Some(again)).unwrap();
    flow.opened(ticket, Ok(opened(&name())));
    assert_eq!(flow.compares(), None);
    let (ticket, _) = flow.read_all().unwrap();
    flow.read(ticket, Ok(done()), true);
    let (ticket, of) = flow.compares().unwrap();
    assert_eq!(of, again);
    flow.back();
    flow.compared(ticket, Some(Difference::default()));
    assert_eq!(flow.stage, Stage::Mapping);
}
