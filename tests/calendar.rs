//! Vectors and properties of the calendar, and its agreement with independent tables.

mod common;

use std::collections::BTreeSet;

use crate::common::cases;
use crate::common::shared;

use quyche::Calendar;
use quyche::Date;
use quyche::DeadlineQuery;
use quyche::Error;
use quyche::LunarDate;
use quyche::Occurrence;
use quyche::Profile;
use quyche::Roll;
use quyche::Schedule;
use quyche::ScheduleOptions;
use quyche::Term;
use serde_json::Value;
use serde_json::json;

fn date(value: &Value) -> Date {
    value.as_str().unwrap().parse().unwrap()
}

fn number<T: TryFrom<i64>>(value: &Value) -> T {
    T::try_from(value.as_i64().unwrap()).ok().unwrap()
}

/// Runs all cases and lists those that came out otherwise.
fn run(name: &str, op: impl Fn(&Value) -> Result<Value, Error>) {
    let wrong: Vec<String> = cases(name)
        .iter()
        .filter_map(|case| {
            let got = op(case).map_err(|e| e.code().to_owned());
            let want = match case["error"].as_str() {
                Some(code) => Err(code.to_owned()),
                None => Ok(case["expect"].clone()),
            };
            (got != want).then(|| format!("{}: {got:?}, not {want:?}", case["name"]))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn working_days() {
    run("working_days.json", |case| {
        let mut calendar = Calendar::vietnam()?;
        if let Some(text) = case["with"].as_str() {
            calendar = calendar.with(text)?;
        }
        Ok(match case["op"].as_str().unwrap() {
            "add-workdays" => {
                json!(calendar.add_workdays(date(&case["day"]), number(&case["days"]))?)
            }
            "roll-forward" => json!(calendar.roll_forward(date(&case["day"]))?),
            "workdays-between" => {
                json!(calendar.workdays_between(date(&case["from"]), date(&case["to"]))?)
            }
            op => panic!("no operation `{op}`"),
        })
    });
}

#[test]
fn days_off_and_lunar_days() {
    let calendar = Calendar::vietnam().unwrap();
    run("calendar.json", |case| {
        Ok(match case["op"].as_str().unwrap() {
            "day-off" => match calendar.day_off(date(&case["day"]))? {
                None => Value::Null,
                Some(off) => {
                    let mut value = json!({
                        "name": off.name, "kind": off.kind.code(), "standing": off.standing.code()
                    });
                    if let Some(other) = off.other {
                        value["other"] = json!(other);
                    }
                    value
                }
            },
            "lunar" => {
                let lunar = LunarDate::of(date(&case["day"]))?;
                assert_eq!(lunar.rule().code(), case["rule"], "{}", case["name"]);
                json!(lunar.to_string())
            }
            "from-lunar" => {
                let make = if case["leap"] == true { LunarDate::new_leap } else { LunarDate::new };
                let (year, month) = (number(&case["year"]), number(&case["month"]));
                json!(make(year, month, number(&case["lunarDay"]))?.date()?)
            }
            "standing" => json!(calendar.standing(number(&case["year"])).map(|s| s.code())),
            op => panic!("no operation `{op}`"),
        })
    });
}

#[test]
fn adding_then_counting_agrees_and_lands_on_working_days() {
    let calendar = Calendar::vietnam().unwrap();
    let mut day: Date = "2018-12-31".parse().unwrap();
    let mut seed = 1_u32;
    while day.year() < 2099 {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let n = i32::try_from(seed >> 26).unwrap() + 1;
        let due = calendar.add_workdays(day, n).unwrap();
        assert!(calendar.is_workday(due).unwrap(), "{day} + {n}");
        assert_eq!(calendar.workdays_between(day, due).unwrap(), n, "{day} + {n}");
        if day.year() > 2019 {
            assert!(calendar.add_workdays(due, -n).unwrap() <= day, "{due} - {n}");
            assert!(calendar.is_workday(calendar.roll_forward(day).unwrap()).unwrap());
            assert_eq!(calendar.is_workday(day).unwrap(), calendar.day_off(day).unwrap().is_none());
        }
        day = day.add_days(1 + i32::try_from(seed >> 30).unwrap()).unwrap();
    }
}

#[test]
fn every_lunar_day_of_two_centuries_returns() {
    let mut day: Date = "1900-01-31".parse().unwrap();
    while day.year() < 2101 {
        assert_eq!(LunarDate::of(day).unwrap().date().unwrap(), day);
        day = day.add_days(1).unwrap();
    }
    assert!(LunarDate::of("1900-01-30".parse().unwrap()).is_err());
    assert!(LunarDate::of("2101-02-01".parse().unwrap()).is_err());
}

/// The years in which the computations of the table part, with our Tết and Giỗ Tổ and why. All lie before
/// 1968, when the almanac followed Beijing: its own local time (UTC+7:45:40) up to 1928, then UTC+8.
const PARTED: [(i16, &str, &str, &str); 6] = [
    (
        1903,
        "1903-01-29",
        "1903-04-07",
        "new moon 28/01 16:38 UTC: 23:38 in Hà Nội, 00:24 in Beijing",
    ),
    (
        1916,
        "1916-02-03",
        "1916-04-12",
        "by Beijing's own time the new moon of 03/02 16:05 UTC is at 23:51, that of 02/04 16:21 UTC at 00:07 of 03/04",
    ),
    (
        1917,
        "1917-01-23",
        "1917-04-30",
        "Cốc vũ just before midnight of 20/04 in Hà Nội, after it in Beijing: the month of 23/03 is leap there",
    ),
    (
        1935,
        "1935-02-04",
        "1935-04-12",
        "new moon 03/02 16:27 UTC: 23:27 in Hà Nội, 00:27 in Beijing",
    ),
    (
        1939,
        "1939-02-19",
        "1939-04-29",
        "new moon 19/04 16:35 UTC: month 3 begins on 20/04 in Beijing",
    ),
    (
        1965,
        "1965-02-02",
        "1965-04-11",
        "new moon 01/02 16:35 UTC: 23:35 in Hà Nội, 00:35 in Beijing",
    ),
];

/// The years from 1968 in which Tết is not the new year of the Chinese almanac: the new moon falls between
/// 23:00 and midnight in Hà Nội, and after midnight in Beijing; in 1985 the winter solstice does, which
/// moves the leap month.
const NOT_CHINESE: [i16; 6] = [1968, 1969, 1985, 2007, 2030, 2053];

/// Tết and Giỗ Tổ of all 201 years against three computations.
#[test]
fn tet_and_hung_kings_agree_with_the_table() {
    let Some(table) = shared("data/tet_1900_2100.tsv") else { return };
    let mut years = 0;
    for line in table.lines().filter(|line| !line.starts_with('#')) {
        let column: Vec<&str> = line.split('\t').collect();
        let year: i16 = column[0].parse().unwrap();
        let ours =
            |month, day| LunarDate::new(year, month, day).unwrap().date().unwrap().to_string();
        let (tet, kings) = (ours(1, 1), ours(3, 10));
        let parted = PARTED.iter().find(|(known, ..)| *known == year);
        assert_eq!((column[1], column[4]) != (column[2], column[5]), parted.is_some(), "{line}");
        match parted {
            Some((_, known, other, why)) => {
                assert_eq!((&*tet, &*kings), (*known, *other), "{year}: {why}");
                assert!(column[1..4].contains(&&*tet) && column[4..6].contains(&&*kings), "{line}");
            }
            None => assert_eq!((&*tet, &*kings), (column[1], column[4]), "{line}"),
        }
        let chinese = year < 1968 || !NOT_CHINESE.contains(&year);
        assert_eq!(tet == column[3], chinese, "{line}");
        years += 1;
    }
    assert_eq!(years, 201);
}

#[test]
fn days_off_2019_to_2026_agree_with_the_list() {
    let Some(text) = shared("data/public_holidays_2019_2026.json") else { return };
    let list: Value = serde_json::from_str(&text).unwrap();
    let calendar = Calendar::vietnam().unwrap();
    let days = |value: &Value| -> BTreeSet<Date> {
        value.as_array().into_iter().flatten().map(date).collect()
    };
    for year in 2019..=2026_i16 {
        let expected = &list[year.to_string()];
        let off: BTreeSet<Date> =
            calendar.days_off(year).map(|off| off.day).filter(|day| day.weekday() < 6).collect();
        assert_eq!(off, days(&expected["days_off"]), "{year}");
        let worked: BTreeSet<Date> = calendar.make_up_days(year).map(|worked| worked.day).collect();
        assert_eq!(worked, days(&expected["make_up"]), "{year}");
    }
}

#[test]
fn working_days_2026_agree_with_the_list() {
    let Some(text) = shared("vectors/working-days-2026.json") else { return };
    let list: Value = serde_json::from_str(&text).unwrap();
    let calendar = Calendar::vietnam().unwrap();
    let each = |key: &str| list[key].as_array().unwrap().clone();
    let mut checked = 0;
    for case in each("add_working_days") {
        let due = calendar.add_workdays(date(&case["event"]), number(&case["days"])).unwrap();
        assert_eq!(due, date(&case["expect"]), "{}", case["name"]);
        checked += 1;
    }
    for case in each("roll_forward") {
        let due = calendar.roll_forward(date(&case["last_day"])).unwrap();
        assert_eq!(due, date(&case["expect"]), "{}", case["name"]);
        checked += 1;
    }
    for case in each("working_days_in_year") {
        let year: i16 = number(&case["year"]);
        let eve = Date::new(year - 1, 12, 31).unwrap();
        let last = Date::new(year, 12, 31).unwrap();
        let count = calendar.workdays_between(eve, last).unwrap();
        assert_eq!(json!(count), case["expect"], "{}", case["name"]);
        checked += 1;
    }
    assert_eq!(checked, 11);
}

#[test]
fn terms() {
    let calendar = Calendar::vietnam().unwrap();
    run("terms.json", |case| {
        let term: Term = serde_json::from_value(case["term"].clone()).unwrap();
        let roll: Roll = serde_json::from_value(case["roll"].clone()).unwrap();
        let from = case["from"].as_str().unwrap();
        Ok(match from.parse::<Date>() {
            Ok(day) => json!(term.last_day(day, &calendar, roll)?),
            Err(_) => json!(term.end(from.parse()?, &calendar, roll)?),
        })
    });
}

#[test]
fn deadlines() {
    let calendar = Calendar::vietnam().unwrap();
    run("deadlines.json", |case| {
        let schedule: Schedule = serde_json::from_value(case["schedule"].clone()).unwrap();
        let given = &case["options"];
        let mut options = ScheduleOptions::new();
        if let Some(days) = given["inForce"].as_array() {
            let day = |place: usize| days[place].as_str().map(|day| day.parse().unwrap());
            options = options.in_force(day(0), day(1));
        }
        if !given["reading"].is_null() {
            options = options.reading(serde_json::from_value(given["reading"].clone()).unwrap());
        }
        if !given["roll"].is_null() {
            options = options.roll(serde_json::from_value(given["roll"].clone()).unwrap());
        }
        if !given["hostDue"].is_null() {
            options = options.host_due(serde_json::from_value(given["hostDue"].clone()).unwrap());
        }
        let found =
            schedule.occurrences(date(&case["from"])..=date(&case["to"]), &calendar, &options)?;
        Ok(found.iter().map(told).collect())
    });
}

/// An occurrence as the vectors write it.
fn told(occurrence: &Occurrence) -> Value {
    let mut value = json!({
        "period": occurrence.period.code(),
        "source": occurrence.source.code(),
        "nominal": occurrence.nominal_day,
        "last": occurrence.last_good_day,
        "notes": occurrence.notes.iter().map(|note| note.code()).collect::<Vec<_>>(),
    });
    if let Some(window) = occurrence.window {
        value["window"] = json!([window.first_day(), window.last_day()]);
    }
    if let Some(left) = occurrence.workdays_left {
        value["workdaysLeft"] = json!(left);
    }
    if let Some(target) = occurrence.target {
        value["target"] = json!(target);
    }
    value
}

#[test]
fn profile_deadlines() {
    let calendar = Calendar::vietnam().unwrap();
    run("profile_deadlines.json", |case| {
        let profile = Profile::builtin(case["profile"].as_str().unwrap())?;
        let mut query = DeadlineQuery::between(date(&case["from"])..=date(&case["to"]));
        for role in case["roles"].as_array().into_iter().flatten() {
            query = query.role(role.as_str().unwrap());
        }
        for (rule, due) in case["hostDue"].as_object().into_iter().flatten() {
            query = query.host_due(rule, serde_json::from_value(due.clone()).unwrap());
        }
        if case["assumeInForce"] == true {
            query = query.assume_in_force();
        }
        let due = profile.deadlines(&calendar, query)?;
        let prefix = format!("{}/", profile.id());
        let told = due.iter().map(|due| {
            json!({
                "id": due.id().strip_prefix(&prefix).unwrap(),
                "last": due.occurrence.last_good_day,
                "source": due.occurrence.source.code(),
                "cite": due.citations[0].to_string(),
            })
        });
        Ok(told.collect())
    });
}
