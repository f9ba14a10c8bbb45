# Names for what is recorded about a person. Used on both sides.
# Scheme: person-KIND-NAME, where NAME is the stored name (role, site, anaesthesia, mode, language, relation).

person-role-related-donor = Donor for a relative
person-role-unrelated-donor = Donor for someone they do not know
person-role-autologous-patient = Patient, own marrow
person-role-short-related-donor = donor
person-role-short-unrelated-donor = donor
person-role-short-autologous-patient = patient, own marrow
person-role-you-related-donor = You gave marrow to a relative
person-role-you-unrelated-donor = You gave marrow to someone you do not know
person-role-you-autologous-patient = Your own marrow was taken

person-site-left-hip = Left hip
person-site-right-hip = Right hip
person-site-sternum = Breastbone
person-site-unknown = Site not known
person-sites-both-hips = both hips
person-sites-left-hip = left hip
person-sites-right-hip = right hip
person-sites-sternum = breastbone
person-sites-unknown = body

person-anaesthesia-general = General anesthesia
person-anaesthesia-spinal = Spinal anesthesia
person-anaesthesia-unknown = Anesthesia not known

person-mode-anticoagulant = Takes a blood thinner
person-mode-low-platelets = Low platelets
person-mode-immunosuppressed = Weak immune system
person-mode-pregnant = Pregnant
person-mode-minor = Under 18
person-modes = Stricter rules apply: { $modes }

person-field-name = Name
person-field-birth-date = Birth date
person-field-record-number = Record number
person-field-phone = Phone
person-field-address = Address
person-field-language = Language
person-field-interpreter = Interpreter needed
person-field-helper = Helper
person-field-helper-phone = Phone of the helper
person-field-helper-relation = How they know each other
person-field-harvest = Harvest
person-field-zone = Time zone
person-field-modes = Stricter rules
person-field-role = Donor or patient
person-field-sites = Where marrow was taken
person-field-anaesthesia = Anesthesia
person-field-allergies = Allergies

person-allergy = Allergy: { $substance }
person-allergy-reaction = Allergy: { $substance } ({ $reaction })
person-allergy-none = No known allergies
person-allergy-not-asked = Allergies: not asked yet
person-born = Born { $date }
person-age =
    { $years ->
        [one] { $years } year
       *[other] { $years } years
    }
person-record = Record { $number }
person-harvest = Harvest { $date }, { $sites }
person-interpreter = Interpreter needed
person-helper = Helper { $name }, { $relation }
person-helper-none = No helper named
