"""Officers who may appraise or decide at the desk in one sitting ("4 tại chỗ")."""
